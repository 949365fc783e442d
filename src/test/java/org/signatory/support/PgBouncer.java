package org.signatory.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs PgBouncer before a database, with fewer connections to the database than a product opens. */
public final class PgBouncer implements AutoCloseable {

    private static final String CONFIGURATION = """
            [databases]
            * = host=127.0.0.1 port=%d
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = %s
            pool_mode = %s
            default_pool_size = 4
            ignore_startup_parameters = extra_float_digits
            """;

    private final InstalledServer server;
    private final int port;
    private final OwnPostgres database;

    private PgBouncer(InstalledServer server, int port, OwnPostgres database) {
        this.server = server;
        this.port = port;
        this.database = database;
    }

    /** @param mode {@code session} or {@code transaction} */
    public static PgBouncer start(Path folder, OwnPostgres database, String mode) throws IOException {
        InstalledServer.require("pgbouncer");
        int port = Programs.freePort();
        Path users = Files.writeString(folder.resolve("users-" + mode + ".txt"), "\"postgres\" \"postgres\"\n");
        Path configuration = Files.writeString(
                folder.resolve(mode + ".ini"), CONFIGURATION.formatted(database.port(), port, users, mode));
        return new PgBouncer(
                InstalledServer.start(folder.resolve(mode + ".log"), port, "pgbouncer", configuration.toString()),
                port,
                database);
    }

    /** Returns the product's settings for the database behind this pooler, with more settings. */
    public Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(database.settings(more));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        return settings;
    }

    @Override
    public void close() {
        server.close();
    }
}
