package org.signatory.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signatory.support.RunningProduct;

/** Measures requests to a running product, and then the same statements in pgbench. */
final class Measuring {

    private static final int ENOUGH = 12;

    final BenchSettings settings;
    final Connection connection;
    final Caller caller;
    final Wrk wrk;
    final Pgbench pgbench;
    private final RunningProduct product;
    private final Path folder;
    private final Set<String> background = new HashSet<>();

    /** Longer than the interval of the mail jobs. */
    private long quiet = 12_000;

    private double limit;

    Measuring(BenchSettings settings, RunningProduct product, Connection connection, int port, Path folder) {
        this.settings = settings;
        this.product = product;
        this.connection = connection;
        this.folder = folder;
        this.caller = new Caller(product.baseUrl());
        this.wrk = new Wrk(settings, product.baseUrl(), folder);
        this.pgbench = new Pgbench(settings, port, folder);
    }

    /**
     * Measures GET /v1/me, which the product serves from the identity of the key alone. The key is looked up once a
     * second.
     */
    String limit() throws IOException, InterruptedException {
        Counted http = counted(seconds -> wrk.run(List.of(Request.get("/v1/me")), RunningProduct.ADMIN_KEY, seconds));
        limit = http.run().figures().perSecond();
        return Result.limit(http.run().figures(), http.cpu(), http.resident());
    }

    Result read(Row row) throws IOException, InterruptedException, SQLException {
        row.warming().forEach(request -> warm(request, row.key()));
        List<List<SentStatement>> sent = sent(row.requests(), row.key());
        Counted http = counted(seconds -> wrk.run(row.requests(), row.key(), seconds));
        Pgbench.Run sql = pgbench.run(row.name(), sent.stream().map(Script::of).toList());
        return result(row.name(), sent, http, sql);
    }

    /** Repeats a request often enough for prepared statements and warm caches. */
    void warm(Request request, String key) {
        for (int i = 0; i < ENOUGH; i++) {
            caller.send(request, key);
        }
    }

    /** Returns the statements that each request sends. */
    List<List<SentStatement>> sent(List<Request> requests, String key) throws IOException, SQLException {
        List<List<List<SentStatement>>> all = new ArrayList<>();
        List<List<SentStatement>> foreground = new ArrayList<>();
        try (StatementLog log = new StatementLog(folder, connection, background, quiet)) {
            quiet = 1_000;
            for (Request request : requests) {
                makeCachedResponsesInvalid();
                all.add(log.during(() -> caller.send(request, key)));
            }
            all.forEach(sent -> foreground.add(log.foreground(sent)));
        }
        for (int i = 0; i < requests.size(); i++) {
            if (foreground.get(i).isEmpty()) {
                throw new IllegalStateException(requests.get(i).path() + " was answered without the database");
            }
        }
        return foreground;
    }

    /** Commits a transaction, after which the product reads the data again. */
    private void makeCachedResponsesInvalid() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    interface Run {
        Wrk.Run of(int seconds) throws IOException, InterruptedException;
    }

    record Counted(Wrk.Run run, double cpu, long resident) {}

    /** Runs once to warm up and once to measure. */
    Counted counted(Run run) throws IOException, InterruptedException {
        if (settings.warm() > 0) {
            run.of(settings.warm());
        }
        Duration before = product.cpu();
        Wrk.Run counted = run.of(settings.seconds());
        if (counted.requests() == 0) {
            throw new IllegalStateException("Nothing was answered in " + settings.seconds() + " seconds");
        }
        double cpu = product.cpu().minus(before).toNanos() / 1e6 / counted.requests();
        return new Counted(counted, cpu, Machine.residentMegabytes(product.pid()));
    }

    Result result(String name, List<List<SentStatement>> sent, Counted http, Pgbench.Run sql) {
        return new Result(
                name,
                sent.stream().mapToInt(List::size).average().orElseThrow(),
                http.run().figures(),
                sql.figures(),
                http.cpu(),
                http.resident(),
                limit);
    }

    /** Returns the number of rows when it no longer grows: requests that wrk abandons still run to their end. */
    long settled(String table) throws InterruptedException, SQLException {
        long before = -1;
        long now = count(table);
        while (now != before) {
            Thread.sleep(2_000);
            before = now;
            now = count(table);
        }
        return now;
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
