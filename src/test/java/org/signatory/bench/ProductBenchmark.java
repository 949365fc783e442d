package org.signatory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/**
 * Measures the packaged product with wrk, and its statements with pgbench on the same PostgreSQL and data; see {@code
 * bench/README.md}. The data stay in {@code target/bench} for the next run.
 */
class ProductBenchmark {

    private static final Map<String, String> DURABLE = Map.of(
            // Same settings as the product's database; the test library turns these two off.
            "fsync", "on",
            "synchronous_commit", "on",
            "max_connections", "200");

    private final BenchSettings settings = BenchSettings.given();

    @Test
    void print() throws Exception {
        Map<Integer, List<Result>> curve = new LinkedHashMap<>();
        for (int letters : settings.letters()) {
            curve.put(letters, measure(letters));
        }
        if (curve.size() > 1) {
            Curve.print(curve);
        }
    }

    private List<Result> measure(int letters) throws Exception {
        Path folder = Path.of("target/bench/" + letters).toAbsolutePath();
        Path logs = emptied(folder.resolve("statements"));
        Files.createDirectories(folder.resolve("product"));
        Map<String, String> postgresSettings = new HashMap<>(DURABLE);
        postgresSettings.putAll(StatementLog.settings(logs));
        try (OwnPostgres postgres = OwnPostgres.start(folder.resolve("postgres"), postgresSettings);
                Connection connection = postgres.connect()) {
            StatementLog.off(connection);
            Map<String, String> environment = postgres.settings(Map.of(
                    "SIGNATORY_ROSTER", "none",
                    "SIGNATORY_RATE_LIMIT_ANONYMOUS", "100000000",
                    "SIGNATORY_RATE_LIMIT_KEY", "100000000"));
            try (RunningProduct migrating = RunningProduct.start(folder.resolve("product"), environment)) {
                migrating.awaitReady();
                LargeData.load(connection, letters, 20_000);
            }
            List<Result> results;
            System.out.print(Starts.measured(folder.resolve("product"), environment));
            try (RunningProduct product =
                    RunningProduct.start(folder.resolve("product"), environment, RunningProduct.command())) {
                System.out.printf(
                        "%n%,d letters, %d connections, %d seconds each after %d to warm up%n%n%s%n%s",
                        letters,
                        settings.connections(),
                        settings.seconds(),
                        settings.warm(),
                        Machine.facts(connection),
                        Result.HEAD);
                results = rows(new Measuring(settings, product, connection, postgres.port(), logs), letters);
            } finally {
                BenchLetters.remove(connection);
            }
            if (settings.peer()) {
                try (Postgraphile peer = Postgraphile.start(postgres)) {
                    peer.print(settings, logs, results, Reads.letters(letters), Reads.members(connection));
                }
            }
            return results;
        }
    }

    /** Empties the folder, since only the statements and timings of the last run are kept. */
    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private List<Result> rows(Measuring measuring, int letters) throws Exception {
        System.out.println(measuring.limit());
        Map<String, Callable<Result>> rows = new LinkedHashMap<>();
        for (Row row : Reads.rows(measuring.connection, letters)) {
            rows.put(row.name(), () -> measuring.read(row));
        }
        Writes writes = new Writes(measuring);
        rows.put(Writes.SIGN, writes::signAndWithdraw);
        rows.put(Writes.BULK, writes::bulk);
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, Callable<Result>> row : rows.entrySet()) {
            if (row.getKey().contains(settings.rows())) {
                Result result = row.getValue().call();
                System.out.println(result.line());
                results.add(result);
            }
        }
        return results;
    }
}
