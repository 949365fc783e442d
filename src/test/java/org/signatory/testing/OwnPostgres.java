package org.signatory.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A real PostgreSQL beside the product, which a test can restart while the product runs. */
public final class OwnPostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres postgres;

    private OwnPostgres(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.postgres = run();
    }

    public static OwnPostgres start(Path data) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return new OwnPostgres(data, port);
    }

    private EmbeddedPostgres run() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
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
