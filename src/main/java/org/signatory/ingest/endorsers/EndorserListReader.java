package org.signatory.ingest.endorsers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.ingest.files.CsvSheetReader;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.FileKind;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.files.TextDecoder;
import org.signatory.ingest.files.XlsxReader;
import org.signatory.ingest.files.XlsxReader.Table;
import org.signatory.platform.text.Sha256;
import org.signatory.platform.text.TextNormalizer;

/** Reads a list of organizations: a text with one on each line, or a sheet with headings. */
final class EndorserListReader {

    static final int MAX_RECORDS = 500;

    private static final int MAX_HEADER_LINES = 30;
    private static final int MAX_TEXT = 1_000_000;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\t|]");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*\u2022\u2013\u2014\u00b7\u25aa]|\\d{1,4}[.)])\\s+");

    private final List<String> notices = new ArrayList<>();
    private final List<EndorserRow> rows = new ArrayList<>();

    private EndorserListReader() {}

    /**
     * Reads a text or a file.
     *
     * @throws FileFormatException if it contains no organization, or too many
     */
    static ParsedEndorsers read(String text, byte[] file) {
        byte[] bytes = file == null ? text.getBytes(StandardCharsets.UTF_8) : file;
        EndorserListReader reader = new EndorserListReader();
        String read = reader.read(bytes, file == null ? FileKind.TEXT : FileKind.of(bytes));
        if (reader.rows.isEmpty()) {
            throw new FileFormatException("The list contains no organizations.");
        }
        return new ParsedEndorsers(read, Sha256.hex(bytes), reader.notices, reader.rows);
    }

    private String read(byte[] bytes, FileKind kind) {
        if (kind == FileKind.XLSX) {
            XlsxReader.read(bytes).forEach(this::workbookTable);
            return rows.stream().map(EndorserRow::name).collect(Collectors.joining("\n"));
        }
        if (kind != FileKind.TEXT) {
            throw new FileFormatException("Send plain text, a CSV file or an .xlsx workbook.");
        }
        TextDecoder decoded = TextDecoder.of(bytes);
        String text = decoded.text();
        if (text.length() > MAX_TEXT) {
            throw FileFormatException.of("The list has more than %,d characters. Send it in parts.", MAX_TEXT);
        }
        TextNormalizer.clean(text);
        notices.addAll(decoded.notices());
        boolean headed = text.lines()
                .limit(MAX_HEADER_LINES)
                .anyMatch(line -> EndorserColumns.hasName(Stream.of(SEPARATOR.split(line))
                        .map(cell -> cell.strip().replace("\"", ""))
                        .toList()));
        if (headed) {
            table(null, CsvSheetReader.table(bytes));
        } else {
            lines(text);
        }
        return text;
    }

    private void lines(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String name = BULLET.matcher(line.strip()).replaceFirst("").strip();
            if (name.endsWith(":")) {
                notices.add("line " + number + ": a heading, not an organization");
            } else if (!name.isEmpty()) {
                add(null, number, name, null, null, null);
            }
        }
    }

    private void workbookTable(Table table) {
        if (!table.isRead()) {
            notices.add(table.notRead("is hidden"));
        } else if (table.rows().stream()
                .limit(MAX_HEADER_LINES)
                .anyMatch(row -> EndorserColumns.hasName(row.cells()))) {
            table(table.name(), table.rows());
        } else if (table.rows().stream().noneMatch(row -> row.isLongerThan(1))) {
            table.rows().stream()
                    .filter(row -> !row.isBlank())
                    .forEach(row -> add(table.name(), row.line(), row.cell(0), null, null, null));
        } else {
            notices.add(table.notRead("has no header such as Organization"));
        }
    }

    private void table(String sheet, List<SheetRow> table) {
        int header = 0;
        while (!EndorserColumns.hasName(table.get(header).cells())) {
            header++;
        }
        EndorserColumns columns = EndorserColumns.of(table.get(header));
        columns.unread()
                .forEach(heading -> notices.add(
                        (sheet == null ? "" : "sheet \"" + sheet + "\": ") + "column \"" + heading + "\": not read"));
        for (SheetRow row : table.subList(header + 1, table.size())) {
            if (!row.isBlank()) {
                add(
                        sheet,
                        row.line(),
                        columns.name(row),
                        columns.cell(EndorserColumns.Heading.ACRONYM, row),
                        columns.cell(EndorserColumns.Heading.CONTACT, row),
                        columns.cell(EndorserColumns.Heading.STATEMENT, row));
            }
        }
    }

    private void add(String sheet, int line, String name, String acronym, String contact, String statement) {
        if (rows.size() == MAX_RECORDS) {
            throw FileFormatException.of("The list has more than %d organizations. Send it in parts.", MAX_RECORDS);
        }
        rows.add(new EndorserRow(rows.size() + 1, sheet, line, name, acronym, contact, statement));
    }
}
