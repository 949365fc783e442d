package org.signatory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signatory.support.Programs;

/** Describes the machine and the programs on which the figures depend. */
final class Machine {

    private Machine() {}

    static String facts(Connection connection) throws IOException, InterruptedException, SQLException {
        return """
                | | |
                |---|---|
                | processor | %s, %d cores |
                | memory | %s |
                | system | %s %s |
                | PostgreSQL | %s |
                | Java | %s %s, deploy/java.options |
                | commit | %s%s |
                | measured with | %s; %s |
                """.formatted(
                        line("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        gibibytes(line("/proc/meminfo", "MemTotal")),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        postgres(connection),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        printed("git", "rev-parse", "--short", "HEAD"),
                        printed("git", "status", "--porcelain").isEmpty() ? "" : ", changed",
                        printed("wrk", "-v").split(" Copyright")[0],
                        printed("pgbench", "--version"));
    }

    private static String postgres(Connection connection) throws SQLException {
        StringBuilder told = new StringBuilder();
        for (String setting : List.of("server_version", "shared_buffers", "fsync", "synchronous_commit", "jit")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("show " + setting)) {
                rows.next();
                told.append(told.isEmpty() ? "" : ", " + setting + " ").append(rows.getString(1));
            }
        }
        return told.toString();
    }

    /** Returns the resident memory of a process in megabytes. */
    static long residentMegabytes(long pid) throws IOException {
        return Long.parseLong(line("/proc/" + pid + "/status", "VmRSS").split(" ")[0]) / 1024;
    }

    /** Returns a size such as {@code 24684092 kB} in GiB. */
    private static String gibibytes(String size) {
        return size.matches("\\d+ kB")
                ? String.format(Locale.ROOT, "%.1f GiB", Long.parseLong(size.replace(" kB", "")) / 1024.0 / 1024.0)
                : size;
    }

    private static String line(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    /** Some programs exit with an error status after printing their version. */
    private static String printed(String... command) throws IOException, InterruptedException {
        return Programs.run(Duration.ofSeconds(30), Map.of(), command)
                .printed()
                .strip()
                .split("\n")[0];
    }
}
