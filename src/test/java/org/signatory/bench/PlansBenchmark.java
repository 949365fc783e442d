package org.signatory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/**
 * Explains, over 200,000 letters, the statements that the packaged product sends for lists, histories, Members and mail, and
 * prints the slowest ones and all with a sequential scan or a sort of many rows. The data stay in {@code target/bench}.
 */
class PlansBenchmark {

    private static final int LETTERS = Integer.getInteger("bench.letters", 200_000);
    private static final double SLOW = 100;

    /** The query of {@code Events.before}; sending it would require a webhook with a public address. */
    private static final String POSITION_SINCE = "select coalesce(min(e.position) - 1, 0) from event e"
            + " join history h on h.id = e.entry_id where h.at >= timestamptz '2026-10-31T00:00:00Z'";

    /** A statement and the first request that sent it. */
    private final Map<String, String> statements = new LinkedHashMap<>();

    private record Explained(String sender, String sql, ExplainedPlan plan) {}

    @Test
    void print() throws Exception {
        Path folder = Path.of("target/bench/plans-" + LETTERS).toAbsolutePath();
        Path logs = Files.createDirectories(folder.resolve("statements"));
        Files.createDirectories(folder.resolve("product"));
        try (OwnPostgres postgres = OwnPostgres.start(folder.resolve("postgres"), StatementLog.settings(logs));
                Connection connection = postgres.connect()) {
            StatementLog.off(connection);
            Map<String, String> settings = new HashMap<>(postgres.settings(Map.of("SIGNATORY_ROSTER", "none")));
            settings.put("SIGNATORY_RATE_LIMIT_ANONYMOUS", "1000000");
            settings.put("SIGNATORY_RATE_LIMIT_KEY", "1000000");
            try (RunningProduct migrating = RunningProduct.start(folder.resolve("product"), settings)) {
                migrating.awaitReady();
                LargeData.load(connection, LETTERS, 20_000);
                ActRows.load(connection);
            }
            settings.put("SIGNATORY_SMTP_HOST", "127.0.0.1");
            settings.put("SIGNATORY_SMTP_PORT", "9");
            settings.put("SIGNATORY_SMTP_FROM", "letters@example.org");
            settings.put("SIGNATORY_PUBLIC_URL", "http://localhost");
            record(logs, connection, folder.resolve("product"), settings);
            statements.put("since", "webhook position\n" + POSITION_SINCE);
            report(explain(connection));
            IndexCost.print(connection);
        }
    }

    private void record(Path logs, Connection connection, Path folder, Map<String, String> settings) throws Exception {
        try (StatementLog log = new StatementLog(logs, connection, new HashSet<>(), 0);
                RunningProduct product = RunningProduct.start(folder, settings, RunningProduct.command())) {
            // Mail jobs start a few seconds after the product.
            add(
                    "mail",
                    log.during(() -> pause(25_000)).stream()
                            .flatMap(List::stream)
                            .toList());
            Caller caller = new Caller(product.baseUrl());
            List<String> keys = PlansRequests.keys(caller);
            for (String path : PlansRequests.paths(connection, LETTERS)) {
                for (String key : keys) {
                    add(
                            path,
                            log.during(() -> send(caller, path, key)).stream()
                                    .flatMap(List::stream)
                                    .toList());
                }
            }
        }
    }

    /** Sends the request; the caller may be rejected. */
    private static void send(Caller caller, String path, String key) {
        try {
            caller.send(Request.get(path), key);
        } catch (IllegalStateException refused) {
            if (!refused.getMessage().matches("(?s).*answered 4\\d\\d.*")) {
                throw refused;
            }
            if (key != null && key.equals(RunningProduct.ADMIN_KEY)) {
                System.out.println("REFUSED " + refused.getMessage());
            }
        }
    }

    private void add(String sender, List<SentStatement> sent) {
        for (SentStatement each : sent) {
            if (each.sql().matches("(?is)\\s*(select|with|insert into mailing).* from .*")) {
                statements.putIfAbsent(each.sql(), sender + "\n" + each.written(value -> null));
            }
        }
    }

    private List<Explained> explain(Connection connection) throws SQLException, IOException {
        List<Explained> explained = new ArrayList<>();
        for (String each : statements.values()) {
            String[] parts = each.split("\n", 2);
            try {
                explained.add(new Explained(parts[0], parts[1], ExplainedPlan.of(connection, parts[1])));
            } catch (SQLException e) {
                System.out.printf("NOT EXPLAINED %s: %s%n%s%n", parts[0], e.getMessage(), parts[1]);
            }
        }
        return explained;
    }

    private static void report(List<Explained> explained) {
        System.out.printf("%,d statements explained over %,d letters%n", explained.size(), LETTERS);
        explained.stream()
                .sorted(Comparator.comparing(each -> -each.plan().millis()))
                .filter(each ->
                        each.plan().millis() >= SLOW || !each.plan().large().isEmpty())
                .forEach(each -> System.out.printf(
                        "%8.1f ms %,9d blocks  %s  %s%n    %s%n",
                        each.plan().millis(),
                        each.plan().blocks(),
                        each.sender(),
                        each.plan().large(),
                        each.sql().replaceAll("\\s+", " ")));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
