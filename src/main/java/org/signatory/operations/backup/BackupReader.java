package org.signatory.operations.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Reads the lines of a backup and passes its rows to a writer. */
@RequiredArgsConstructor
final class BackupReader {

    private final ObjectMapper json;
    private final BackupRowInserter writer;
    private final Connection database;
    private long rows;

    /** Imports the rows and returns their number. */
    long read(InputStream backup) throws SQLException {
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
            throw unreadable("It does not begin with a backup header.");
        }
        String schema = BackupTables.schema(database);
        if (!schema.equals(header.path("schema").asText())) {
            throw unreadable("It was made by a version with schema "
                    + header.path("schema").asText() + "; this version has schema " + schema
                    + ". Upgrade both instances to the same version first.");
        }
    }

    private long end(JsonNode line, boolean more) throws SQLException {
        writer.flush();
        if (more || line.path("rows").asLong() != rows) {
            throw unreadable("Its last line states " + line.path("rows").asLong() + " rows, but it has " + rows + ".");
        }
        return rows;
    }

    private void row(int number, JsonNode line) throws SQLException {
        String name = line.path("table").asText();
        JsonNode row = line.path("row");
        if (!BackupTables.RESTORE_ORDER.contains(name) || !row.isObject()) {
            throw unreadable("Line " + number + " belongs to a table that is not part of a backup.");
        }
        writer.add(number, name, row);
        rows++;
    }

    static Problem unreadable(String why) {
        return Problem.of(ErrorCode.FILE_UNREADABLE, "The backup was not imported. %s", why);
    }
}
