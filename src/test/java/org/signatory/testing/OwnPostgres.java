package org.signatory.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL beside the product, which a test can restart while the product runs. */
public final class OwnPostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private EmbeddedPostgres postgres;

    private OwnPostgres(Path data, int port, Map<String, String> settings) throws IOException {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.postgres = run();
    }

    public static OwnPostgres start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /** Starts it with settings of its own, such as what it writes to its log. */
    public static OwnPostgres start(Path data, Map<String, String> settings) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return new OwnPostgres(data, port, settings);
    }

    private EmbeddedPostgres run() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port);
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public int port() {
        return port;
    }

    public void restart() throws IOException {
        postgres.close();
        postgres = run();
    }

    /** Stops it, and leaves it stopped. */
    public void stop() throws IOException {
        postgres.close();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
