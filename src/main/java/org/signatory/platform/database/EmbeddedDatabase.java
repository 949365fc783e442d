package org.signatory.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Runs the embedded PostgreSQL server. It listens on loopback, on a free port, with a password of its own. */
final class EmbeddedDatabase implements DatabaseLifecycle {

    static final String MAJOR = "18";

    /** One of the archives of PostgreSQL's programs, which the package for an external database leaves out. */
    private static final String PROGRAMS = "/postgres-linux-x86_64.txz";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String USER_NAME = "postgres";
    /** Long, because a start after a crash replays the write-ahead log first. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private final EmbeddedDatabaseDirectory folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedDatabaseDirectory folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static DatabaseLifecycle start(Path path) throws StartupException {
        if (EmbeddedDatabase.class.getResource(PROGRAMS) == null) {
            throw new StartupException("This package has no PostgreSQL of its own. Set QUARKUS_DATASOURCE_JDBC_URL,"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to use your database.");
        }
        EmbeddedDatabaseDirectory folder = EmbeddedDatabaseDirectory.open(path);
        try {
            RootPostgresStarter.check(folder);
            EmbeddedDatabaseSetup first = new EmbeddedDatabaseSetup(folder);
            first.begin();
            StalePostgresServer.stopIn(folder.cluster());
            folder.turnLog();
            String password = folder.password();
            EmbeddedDatabase database = new EmbeddedDatabase(folder, server(folder, password));
            database.requireKnownSchema();
            first.done();
            int port = database.server.getPort();
            System.setProperty(URL, "jdbc:postgresql://127.0.0.1:" + port + "/" + USER_NAME);
            System.setProperty(USER, USER_NAME);
            System.setProperty(PASSWORD, password);
            System.setProperty(EMBEDDED, "true");
            LOG.infof("Embedded PostgreSQL is running in %s on 127.0.0.1:%d", folder, port);
            return database;
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            LOG.debug("The embedded database did not start", e);
            leave(folder);
            throw new StartupException(
                    "The embedded PostgreSQL in %s did not start: %s (more in %s)",
                    folder, reason(folder, e), folder.log());
        } catch (StartupException e) {
            folder.close();
            throw e;
        }
    }

    private void requireKnownSchema() throws SQLException, StartupException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            NewerSchemaCheck.check(connection);
        } catch (StartupException e) {
            server.close();
            throw e;
        }
    }

    private static EmbeddedPostgres server(EmbeddedDatabaseDirectory folder, String password) throws IOException {
        // The library unpacks its programs here, opens the folder to all users, and deletes what looks outdated.
        Path inner = PrivateFiles.folder(folder.programs()).resolve("unpacked");
        System.setProperty("ot.epg.working-dir", inner.toString());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_TIMEOUT)
                // These follow the library's own "-A trust" (meant for tests) and override it, so authentication is
                // always required.
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                // Sorts letters in the same order on every system.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                // The library is made for tests and switches these two off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("log_checkpoints", "off")
                // Details of a refused row would quote its values.
                .setServerConfig("log_error_verbosity", "terse")
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    /** Returns the server's first fatal log line, or Java's message if there is none. */
    private static String reason(EmbeddedDatabaseDirectory folder, Throwable failure) {
        String javaMessage = failure.getClass().getSimpleName() + " " + failure.getMessage();
        try (Stream<String> lines = Files.lines(folder.log())) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("error:"))
                    .findFirst()
                    .orElse(javaMessage);
        } catch (IOException | UncheckedIOException e) {
            return javaMessage;
        }
    }

    private static void leave(EmbeddedDatabaseDirectory folder) {
        try {
            StalePostgresServer.stopIn(folder.cluster());
        } catch (IOException | StartupException e) {
            LOG.debug("A partially started server could not be stopped", e);
        }
        folder.close();
    }

    @Override
    public void close() {
        List.of(URL, USER, PASSWORD, EMBEDDED).forEach(System::clearProperty);
        try {
            server.close();
        } catch (IOException e) {
            LOG.warnf("The embedded database was not stopped cleanly: %s", e.getMessage());
        }
        folder.close();
    }
}
