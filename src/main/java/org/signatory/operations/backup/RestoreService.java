package org.signatory.operations.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Imports a backup into an empty instance, completely or not at all. */
@ApplicationScoped
class RestoreService {

    private static final int MAX_DURATION_SECONDS = (int) Duration.ofHours(6).toSeconds();
    private static final int MAX_ROWS = 500;
    private static final int MAX_CHARACTERS = 4 << 20;

    @Inject
    ObjectMapper json;

    @Inject
    RowValidator rowValidator;

    @Inject
    EntityManager entities;

    @Inject
    AuditLog history;

    /** Imports a whole backup or nothing, and returns the number of imported rows. */
    long restore(InputStream backup) {
        return QuarkusTransaction.requiringNew().timeout(MAX_DURATION_SECONDS).call(() -> {
            long rows = entities.unwrap(Session.class).doReturningWork(connection -> restore(connection, backup));
            history.record("backup.restored", null, null, null, Map.of("rows", rows));
            return rows;
        });
    }

    private long restore(Connection database, InputStream backup) throws SQLException {
        empty(database);
        long rows = new Rows(database).take(backup);
        settle(database);
        return rows;
    }

    private static void empty(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("lock table letter, organization, name_alias, event in share row exclusive mode");
            try (ResultSet found = statement.executeQuery("select exists(select 1 from letter)"
                    + " or exists(select 1 from organization) or exists(select 1 from name_alias)"
                    + " or exists(select 1 from event)")) {
                found.next();
                if (found.getBoolean(1)) {
                    throw Problem.of(
                            ErrorCode.CONFLICT,
                            "A backup can be imported only into an instance without letters, organizations or names. Start a new one.");
                }
            }
            // The roster of the empty instance is replaced by the one that the letters were signed under.
            statement.execute("alter table roster_change disable trigger roster_change_is_append_only");
            for (String table : new String[] {"roster_change", "roster_import", "service", "retired_id", "member"}) {
                statement.execute("delete from " + table);
            }
            statement.execute("alter table roster_change enable trigger roster_change_is_append_only");
            // Timestamps are imported unchanged, in any order.
            statement.execute("alter table history disable trigger history_stays_in_order");
            statement.execute("set constraints all deferred");
        }
    }

    /** Entries with an event position keep it; entries without one get it later, as usual. */
    private static void settle(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set constraints all immediate");
            statement.execute("alter table history enable trigger history_stays_in_order");
            statement.execute("delete from event_queue u using event e where e.entry_id = u.entry_id");
            statement.execute("select setval('event_position', max(position)),"
                    + " setval('event_coalition_position', max(coalition_position)),"
                    + " setval('event_public_position', max(public_position)) from event having max(position) > 0");
            statement.execute("analyze member, service, letter, sign_on, organization, endorsement, history, event");
        }
    }

    /** Reads the lines of a backup into the tables. */
    private final class Rows {

        private record Line(int number, JsonNode row) {}

        private final Connection database;
        private final Map<String, String> columns = new HashMap<>();
        private final List<Line> waiting = new ArrayList<>();
        private String table;
        private int waitingSize;
        private long rows;

        Rows(Connection database) {
            this.database = database;
        }

        long take(InputStream backup) throws SQLException {
            try (MappingIterator<JsonNode> lines = json.readerFor(JsonNode.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .readValues(backup)) {
                begin(lines.hasNextValue() ? lines.nextValue() : json.nullNode());
                while (lines.hasNextValue()) {
                    int number = lines.getParser().currentTokenLocation().getLineNr();
                    JsonNode line = lines.nextValue();
                    if (line.path("end").asBoolean()) {
                        return end(line, lines.hasNextValue());
                    }
                    row(number, line);
                }
            } catch (IOException e) {
                throw unreadable("It is not valid NDJSON after row " + rows + ".");
            }
            throw unreadable("It is incomplete after row " + rows + ": the last line is missing.");
        }

        private void begin(JsonNode header) throws SQLException {
            if (!"backup".equals(header.path("signatory").asText())) {
                throw unreadable("It does not start like a backup.");
            }
            String schema = BackupTables.schema(database);
            if (!schema.equals(header.path("schema").asText())) {
                throw unreadable("It was made by a version with schema "
                        + header.path("schema").asText() + "; this version has schema " + schema
                        + ". Upgrade both instances to one version first.");
            }
        }

        private long end(JsonNode line, boolean more) throws SQLException {
            flush();
            if (more || line.path("rows").asLong() != rows) {
                throw unreadable(
                        "Its last line states " + line.path("rows").asLong() + " rows, but it has " + rows + ".");
            }
            return rows;
        }

        private void row(int number, JsonNode line) throws SQLException {
            String name = line.path("table").asText();
            JsonNode row = line.path("row");
            if (!BackupTables.RESTORE_ORDER.contains(name) || !row.isObject()) {
                throw unreadable("Line " + number + " belongs to a table that is not part of a backup.");
            }
            if (!name.equals(table) || waiting.size() == MAX_ROWS || waitingSize > MAX_CHARACTERS) {
                flush();
                table = name;
            }
            requireReadable(number, row);
            waiting.add(new Line(number, row));
            waitingSize += row.toString().length();
            rows++;
        }

        private void requireReadable(int number, JsonNode row) throws SQLException {
            List<String> known = List.of(columns().split(", "));
            for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!known.contains(name) && !known.contains("\"" + name + "\"")) {
                    throw fault(number, name, "the table has no such field");
                }
            }
            Optional<String> column = rowValidator.unreadable(table, row);
            if (column.isPresent()) {
                throw fault(number, column.get(), "the value cannot be read");
            }
        }

        private String columns() throws SQLException {
            if (!columns.containsKey(table)) {
                columns.put(table, BackupTables.columns(database, table));
            }
            return columns.get(table);
        }

        private void flush() throws SQLException {
            if (waiting.isEmpty()) {
                return;
            }
            execute("savepoint rows_of_a_backup");
            try {
                insert(waiting);
            } catch (SQLException e) {
                if (e.getSQLState() == null || !e.getSQLState().matches("2[23].*")) {
                    throw e;
                }
                execute("rollback to savepoint rows_of_a_backup");
                throw refusedRow();
            }
            execute("release savepoint rows_of_a_backup");
            waiting.clear();
            waitingSize = 0;
        }

        private void insert(List<Line> lines) throws SQLException {
            String sql = "insert into " + table + " (" + columns() + ") select " + columns()
                    + " from jsonb_populate_recordset(null::" + table + ", ?::jsonb)";
            try (PreparedStatement insert = database.prepareStatement(sql)) {
                insert.setString(
                        1,
                        lines.stream().map(line -> line.row().toString()).collect(Collectors.joining(",", "[", "]")));
                insert.executeUpdate();
            }
        }

        /** Finds the line of a batch that the database rejects, by storing the lines one by one. */
        private Problem refusedRow() throws SQLException {
            for (Line line : waiting) {
                try {
                    insert(List.of(line));
                } catch (SQLException e) {
                    execute("rollback to savepoint rows_of_a_backup");
                    return fault(
                            line.number(),
                            refusedField(line, e),
                            "it conflicts with other rows, or has an invalid value");
                }
            }
            throw unreadable("The rows of " + table + " contradict each other.");
        }

        /** Returns the field with a value of the wrong type; otherwise the constraint that the database names. */
        private String refusedField(Line line, SQLException refusal) throws SQLException {
            try (PreparedStatement read =
                    database.prepareStatement("select jsonb_populate_record(null::" + table + ", ?::jsonb)")) {
                for (Map.Entry<String, JsonNode> field : line.row().properties()) {
                    read.setString(
                            1,
                            json.createObjectNode()
                                    .<JsonNode>set(field.getKey(), field.getValue())
                                    .toString());
                    try {
                        read.executeQuery().close();
                    } catch (SQLException e) {
                        execute("rollback to savepoint rows_of_a_backup");
                        return field.getKey();
                    }
                }
            }
            ServerErrorMessage error = refusal instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
            return error == null || error.getColumn() == null && error.getConstraint() == null
                    ? "row"
                    : error.getColumn() != null ? error.getColumn() : error.getConstraint();
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = database.createStatement()) {
                statement.execute(sql);
            }
        }

        private Problem fault(int number, String field, String why) {
            return unreadable("Line " + number + ", " + table + "." + field + ": " + why + ".");
        }

        private static Problem unreadable(String why) {
            return Problem.of(ErrorCode.FILE_UNREADABLE, "The backup was not imported. %s", why);
        }
    }
}
