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
import org.signatory.support.RunningProduct;

/** Creates and deletes open letters for writes, through the product or as copies of one letter. */
final class BenchLetters {

    private static final String TITLE = "Written to by the benchmark";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Caller caller;

    BenchLetters(Connection connection, Caller caller) {
        this.connection = connection;
        this.caller = caller;
    }

    /** Creates a public letter that was open before the days on which the benchmark signs. */
    String open() throws IOException {
        String letter = JSON.readTree(post("/v1/letters", """
                {"title": "%s", "chamber": "bicameral", "visibility": "public", "topics": ["topic 1"],
                 "recipients": [{"name": "The Secretary"}]}""".formatted(TITLE)))
                .path("id")
                .asText();
        post("/v1/letters/" + letter + "/status-transitions", "{\"to\": \"open\", \"on\": \"2026-09-01\"}");
        return letter;
    }

    private String post(String path, String body) {
        return caller.send(new Request("POST", path, body.replace('\n', ' ')), RunningProduct.ADMIN_KEY);
    }

    /** Copies a letter in the table, with ids from this SQL expression over i, which counts from 0. */
    List<String> copies(String letter, String id, int count) throws SQLException {
        String columns = columns();
        return texts(
                "insert into letter (id, %s) select %s, %s from letter, generate_series(0, %d) i where id = '%s' returning id"
                        .formatted(columns, id, columns, count - 1, letter));
    }

    private String columns() throws SQLException {
        return String.join(
                ", ",
                texts("select column_name from information_schema.columns where table_schema = current_schema()"
                        + " and table_name = 'letter' and is_generated = 'NEVER' and column_name <> 'id'"));
    }

    List<String> serving() throws IOException {
        String answer =
                caller.send(Request.get("/v1/members?servingOn=2026-10-01&limit=500"), RunningProduct.ADMIN_KEY);
        List<String> members = new ArrayList<>();
        for (JsonNode member : JSON.readTree(answer).path("items")) {
            members.add(member.path("bioguideId").asText());
        }
        return members;
    }

    /** Deletes all letters of this class with their dependent rows, so that the next run finds the same data. */
    static void remove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> tables = texts(
                    connection,
                    "select table_name from information_schema.columns join information_schema.tables"
                            + " using (table_schema, table_name) where table_schema = current_schema()"
                            + " and table_type = 'BASE TABLE' and column_name = 'letter_id'");
            statement.execute("create temp table made as select id from letter where title = '" + TITLE + "'");
            // Triggers reject deleting history.
            statement.execute("set session_replication_role = replica");
            for (String table : List.of("event", "event_queue")) {
                statement.execute("delete from " + table
                        + " where entry_id in (select id from history where letter_id in (select id from made))");
            }
            for (String table : tables) {
                statement.execute("delete from " + table + " where letter_id in (select id from made)");
            }
            statement.execute("delete from letter where id in (select id from made)");
            statement.execute("set session_replication_role = origin");
            statement.execute("drop table made");
            statement.execute("vacuum analyze");
        }
    }

    private List<String> texts(String sql) throws SQLException {
        return texts(connection, sql);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
