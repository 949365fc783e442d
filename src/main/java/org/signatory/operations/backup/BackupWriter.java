package org.signatory.operations.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Streams all data as of one moment, row by row from the database to the caller. */
@ApplicationScoped
@RequiredArgsConstructor
class BackupWriter {

    /** Characters that never occur unescaped in JSON, so that COPY quotes nothing. */
    private static final String COPY_OPTIONS = " with (format csv, quote e'\\x01', delimiter e'\\x02')";

    private final AgroalDataSource databases;
    private final ObjectMapper json;
    private final Clock clock;

    void write(OutputStream out) throws IOException {
        try (Connection database = databases.getConnection();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            try {
                // For this transaction only: behind a pooler, a setting of the session would reach other transactions.
                statement.execute("set transaction isolation level repeatable read");
                CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
                line(
                        out,
                        Map.of("signatory", "backup", "schema", BackupTables.schema(database), "at", clock.instant()));
                long rows = 0;
                for (String table : BackupTables.RESTORE_ORDER) {
                    rows += copy.copyOut(
                            "copy (select '{\"table\":\"" + table
                                    + "\",\"row\":' || row_to_json(t)::text || '}' from (select "
                                    + BackupTables.columns(database, table) + " from " + table + " order by "
                                    + BackupTables.key(database, table) + ") t) to stdout" + COPY_OPTIONS,
                            out);
                }
                line(out, Map.of("end", true, "rows", rows));
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The backup ended early", e);
        }
    }

    private void line(OutputStream out, Map<String, ?> values) throws IOException {
        out.write((json.writeValueAsString(values) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
