package org.signatory.operations.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.signatory.platform.http.Problem;

/** Checks rows of a backup and inserts them into the tables in batches. */
@RequiredArgsConstructor
final class BackupRowInserter {

    private static final int MAX_ROWS = 500;
    private static final int MAX_CHARACTERS = 4 << 20;

    private record Line(int number, JsonNode row) {}

    private final ObjectMapper json;
    private final BackupRowValidator rowValidator;
    private final Connection database;
    private final Map<String, String> columns = new HashMap<>();
    private final List<Line> batch = new ArrayList<>();
    private String table;
    private int batchSize;

    /** Adds a row to the batch; inserts the batch first if it is full or belongs to another table. */
    void add(int number, String name, JsonNode row) throws SQLException {
        if (!name.equals(table) || batch.size() == MAX_ROWS || batchSize > MAX_CHARACTERS) {
            flush();
            table = name;
        }
        requireReadable(number, row);
        batch.add(new Line(number, row));
        batchSize += row.toString().length();
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

    /** Inserts the batch. */
    void flush() throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        execute("savepoint rows_of_a_backup");
        try {
            insert(batch);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().matches("2[23].*")) {
                throw e;
            }
            execute("rollback to savepoint rows_of_a_backup");
            throw refusedRow();
        }
        execute("release savepoint rows_of_a_backup");
        batch.clear();
        batchSize = 0;
    }

    private void insert(List<Line> lines) throws SQLException {
        String sql = "insert into " + table + " (" + columns() + ") select " + columns()
                + " from jsonb_populate_recordset(null::" + table + ", ?::jsonb)";
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(
                    1, lines.stream().map(line -> line.row().toString()).collect(Collectors.joining(",", "[", "]")));
            insert.executeUpdate();
        }
    }

    /** Finds the line of a batch that the database rejects, by storing the lines one by one. */
    private Problem refusedRow() throws SQLException {
        for (Line line : batch) {
            try {
                insert(List.of(line));
            } catch (SQLException e) {
                execute("rollback to savepoint rows_of_a_backup");
                return fault(
                        line.number(), refusedField(line, e), "it conflicts with other rows, or has an invalid value");
            }
        }
        throw BackupReader.unreadable("The rows of " + table + " contradict each other.");
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
        return BackupReader.unreadable("Line " + number + ", " + table + "." + field + ": " + why + ".");
    }
}
