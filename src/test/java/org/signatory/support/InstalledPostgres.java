package org.signatory.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the installed PostgreSQL, which unlike the embedded one has pg_dump and similar programs. */
public final class InstalledPostgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;
    private static final String USER = "postgres";
    private static final String PASSWORD = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path programs;
    private final int port;
    private final Process server;

    private InstalledPostgres(Path programs, int port, Process server) {
        this.programs = programs;
        this.port = port;
        this.server = server;
    }

    /** Returns the folder of the newest supported version; empty if none is installed. */
    public static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path -> version(path) >= OLDEST)
                    .sorted(Comparator.comparing(InstalledPostgres::version).reversed())
                    .map(path -> path.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "postgres", "pg_dump", "pg_restore", "createdb")
                            .allMatch(program -> Files.isExecutable(bin.resolve(program))))
                    .findFirst();
        }
    }

    private static int version(Path path) {
        return Integer.parseInt(path.getFileName().toString());
    }

    /** Starts a new server in an empty folder. */
    public static InstalledPostgres start(Path programs, Path folder) throws IOException, InterruptedException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Path data = folder.resolve("data");
        Programs.run(
                        PATIENCE,
                        Map.of(),
                        command(
                                        programs.resolve("initdb").toString(),
                                        "--pgdata=" + data,
                                        "--username=" + USER,
                                        "--pwfile=" + password,
                                        "--auth=scram-sha-256",
                                        "--encoding=UTF8",
                                        "--no-sync")
                                .toArray(String[]::new))
                .well();
        int port = Programs.freePort();
        Process server = new ProcessBuilder(command(
                        programs.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "unix_socket_directories="))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        InstalledPostgres started = new InstalledPostgres(programs, port, server);
        started.awaitReady();
        return started;
    }

    /** PostgreSQL does not run as root; in a user namespace it owns root's files without further rights. */
    private static List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(words));
        return command;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (run("psql", "--command=select 1", "postgres").status() != 0) {
            if (!server.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("PostgreSQL did not start");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Runs one of its programs against this server. */
    public Programs.Ended run(String program, String... words) throws IOException, InterruptedException {
        return Programs.run(
                PATIENCE,
                environment(),
                Stream.concat(Stream.of(programs.resolve(program).toString()), Stream.of(words))
                        .toArray(String[]::new));
    }

    /** Returns the environment that its programs and shells need. */
    public Map<String, String> environment() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(port),
                "PGUSER",
                USER,
                "PGPASSWORD",
                PASSWORD,
                "PATH",
                programs + File.pathSeparator + System.getenv("PATH"));
    }

    /** Returns the product's settings for a database of this server. */
    public Map<String, String> settings(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "QUARKUS_DATASOURCE_USERNAME", USER,
                "QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
