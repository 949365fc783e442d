package org.signatory.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/** Runs the product and its database in separate processes with a relay between them. */
final class ChaosEnvironment implements Closeable {

    /** The maximum error of a clock, which may change with each start of the product. */
    private static final List<Duration> WRONG =
            List.of(Duration.ZERO, Duration.ofHours(-2), Duration.ofMinutes(90), Duration.ofSeconds(-3));

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Random luck;
    final Optional<SmallDisk> disk;
    private final Optional<WrongClock> clock;
    final OwnPostgres database;
    final TcpRelay relay;
    private volatile RunningProduct product;
    private int wrongClocks;

    ChaosEnvironment(Path folder, Random luck) throws IOException {
        this.folder = folder;
        this.luck = luck;
        disk = SmallDisk.mount(folder.resolve("disk"));
        clock = WrongClock.make(folder);
        // Same settings as the embedded database: acknowledged writes are on disk. Small WAL files fit the small disk.
        database = OwnPostgres.start(
                folder.resolve("disk").resolve("data"),
                Map.of("fsync", "on", "synchronous_commit", "on", "max_wal_size", "64MB"));
        relay = new TcpRelay(database.port());
        try {
            product = RunningProduct.start(folder, settings(Duration.ZERO));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    RunningProduct product() {
        return product;
    }

    Connection database() throws SQLException {
        return database.connect();
    }

    /** Lists the faults that this machine does not support, for readers of the report. */
    List<String> impossible() {
        return List.of(
                        disk.isEmpty() ? "SKIPPED: disk full, since nothing can be mounted here" : "",
                        clock.isEmpty() ? "SKIPPED: wrong clocks, since there is no C compiler here" : "")
                .stream()
                .filter(each -> !each.isEmpty())
                .toList();
    }

    int wrongClocks() {
        return wrongClocks;
    }

    /** Starts the product again, with a clock that may be wrong. */
    void startAgain() throws IOException {
        Duration wrong = clock.isEmpty() ? Duration.ZERO : WRONG.get(luck.nextInt(WRONG.size()));
        wrongClocks += wrong.isZero() ? 0 : 1;
        product = RunningProduct.start(folder, settings(wrong));
    }

    /** Returns the number that a query gives; 0 without a row, and -1 if the query fails. */
    long number(String query) {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException notNow) {
            return -1;
        }
    }

    interface Condition {

        boolean holds() throws IOException;
    }

    static void until(String complaint, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException(complaint);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Map<String, String> settings(Duration wrong) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + relay.port() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "SIGNATORY_RATE_LIMIT_KEY", "1000000",
                "SIGNATORY_RATE_LIMIT_ANONYMOUS", "1000000"));
        if (!wrong.isZero()) {
            settings.putAll(clock.orElseThrow().settings(wrong));
        }
        return settings;
    }

    @Override
    public void close() throws IOException {
        if (product != null) {
            product.close();
        }
        relay.close();
        database.close();
        if (disk.isPresent()) {
            disk.get().close();
        }
    }
}
