package org.signatory.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs a PostgreSQL that a test can restart, kill and pause while the product runs. */
public final class OwnPostgres implements AutoCloseable {

    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private EmbeddedPostgres postgres;

    private OwnPostgres(Path data, int port, Map<String, String> settings) throws IOException {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.port = port;
        this.settings = settings;
        this.postgres = run();
    }

    public static OwnPostgres start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /** Starts a server with these settings. */
    public static OwnPostgres start(Path data, Map<String, String> settings) throws IOException {
        return new OwnPostgres(data, Programs.freePort(), settings);
    }

    private EmbeddedPostgres run() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setPort(port);
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Returns the product's settings for this database, with more settings. */
    public Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", url());
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        return settings;
    }

    public int port() {
        return port;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    public void restart() throws IOException {
        postgres.close();
        postgres = run();
    }

    /** Stops the server. */
    public void stop() throws IOException {
        postgres.close();
    }

    /** Kills the server and all its processes immediately, as kill -9 does; {@link #restart} starts it again. */
    public void kill() throws IOException {
        ProcessHandle server = server();
        // Stopped first so that it cannot start or signal other processes.
        signal("STOP", List.of(server));
        List<ProcessHandle> all = server.children().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (runs(server) || all.stream().anyMatch(OwnPostgres::runs)) {
            if (System.nanoTime() > end) {
                throw new IOException("The database's processes do not end");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Pauses the server and all its processes. */
    public void pause() throws IOException {
        signal("STOP", family());
    }

    /** Continues the processes. */
    public void resume() throws IOException {
        signal("CONT", family());
    }

    private List<ProcessHandle> family() throws IOException {
        ProcessHandle server = server();
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        server.children().forEach(all::add);
        return all;
    }

    public boolean isRunning() {
        return noted().isPresent();
    }

    private ProcessHandle server() throws IOException {
        return noted().orElseThrow(() -> new IOException("The database does not run"));
    }

    /** Returns the server named in the PID file of its folder. */
    private Optional<ProcessHandle> noted() {
        try {
            String pid =
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(OwnPostgres::runs);
        } catch (IOException | IndexOutOfBoundsException noNote) {
            return Optional.empty();
        }
    }

    /** Returns whether the process runs; a zombie process does not. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Sends a signal to processes of this server. */
    public static void signal(String name, List<ProcessHandle> processes) throws IOException {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(each -> command.add(String.valueOf(each.pid())));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (isRunning()) {
            postgres.close();
        }
    }
}
