package org.signatory.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the plan and the cost of an executed statement.
 *
 * @param millis the time it took
 * @param blocks how many blocks it read, from memory or disk
 * @param large the sequential scans and sorts of at least {@link #MANY} rows
 */
record ExplainedPlan(double millis, long blocks, List<String> large) {

    static final int MANY = 10_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs the statement with EXPLAIN (ANALYZE, BUFFERS) for at most a minute and rolls it back. */
    static ExplainedPlan of(Connection connection, String sql) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = '60s'");
            try (ResultSet rows = statement.executeQuery("explain (analyze, buffers, format json) " + sql)) {
                rows.next();
                JsonNode explained = JSON.readTree(rows.getString(1)).get(0);
                JsonNode top = explained.get("Plan");
                List<String> large = new ArrayList<>();
                collect(top, large);
                return new ExplainedPlan(
                        explained.get("Execution Time").asDouble(),
                        top.path("Shared Hit Blocks").asLong()
                                + top.path("Shared Read Blocks").asLong(),
                        large);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void collect(JsonNode node, List<String> large) {
        String type = node.get("Node Type").asText();
        long read = rows(node);
        if (type.equals("Seq Scan") && read >= MANY) {
            large.add("scan of %,d rows of %s"
                    .formatted(read, node.get("Relation Name").asText()));
        }
        if (type.contains("Sort")) {
            long sorted = rows(node.get("Plans").get(0));
            String place = node.path("Sort Space Type").asText();
            if (sorted >= MANY || place.equals("Disk")) {
                large.add("%s of %,d rows %s".formatted(type.toLowerCase(java.util.Locale.ROOT), sorted, place));
            }
        }
        node.path("Plans").forEach(child -> collect(child, large));
    }

    private static long rows(JsonNode node) {
        double each = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble();
        return Math.round(each * node.path("Actual Loops").asDouble());
    }
}
