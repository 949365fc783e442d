package org.signatory.ingest.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.platform.text.TextNormalizer;

public final class LetterTableReader {

    /** The maximum number of letters in one transaction. */
    public static final int MAX_LETTERS = 200;

    private static final int MAX_HEADER_ROWS = 30;

    private enum Field {
        TITLE("title", "letter", "letter title", "subject"),
        DATE("date", "sent", "sent on", "date sent"),
        TO("to", "recipient", "recipients", "recipient", "sent to"),
        LEADS("leads", "lead", "led by", "lead sponsors", "lead sponsor", "lead offices"),
        COSIGNERS("cosigners", "signers", "signed by", "signatories", "cosponsors", "members"),
        ENDORSERS("endorsers", "endorsed by", "organizations", "supporting organizations"),
        TOPICS("topics", "topic", "issue", "issues");

        private final List<String> headers;

        Field(String... headers) {
            this.headers = Arrays.asList(headers);
        }

        static Optional<Field> of(String header) {
            String folded = TextNormalizer.folded(header);
            return Stream.of(values())
                    .filter(field -> field.headers.contains(folded))
                    .findFirst();
        }
    }

    /** Represents one record: lists of names as written, and organizations separated by semicolons. */
    record LetterRow(
            int line,
            String title,
            LocalDate date,
            String to,
            String leads,
            String cosigners,
            List<String> endorsers,
            List<String> topics) {}

    private LetterTableReader() {}

    /** Returns the letters of a table; empty if the rows have no header with a title. */
    public static Optional<List<LetterRow>> read(List<SheetRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), MAX_HEADER_ROWS); i++) {
            Map<Field, Integer> columns = columns(rows.get(i));
            if (isHeader(columns)) {
                return Optional.of(letters(
                        rows.subList(i + 1, rows.size()),
                        columns,
                        rows.get(i).cells().size()));
            }
        }
        return Optional.empty();
    }

    public static boolean hasHeader(List<SheetRow> rows) {
        return rows.stream().limit(MAX_HEADER_ROWS).anyMatch(row -> isHeader(columns(row)));
    }

    private static boolean isHeader(Map<Field, Integer> columns) {
        return columns.containsKey(Field.TITLE) && columns.size() > 1;
    }

    private static Map<Field, Integer> columns(SheetRow row) {
        Map<Field, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            Field.of(row.cell(i)).ifPresent(field -> columns.putIfAbsent(field, at));
        }
        return columns;
    }

    private static List<LetterRow> letters(List<SheetRow> rows, Map<Field, Integer> columns, int width) {
        List<LetterRow> letters = new ArrayList<>();
        for (SheetRow row : rows) {
            String title = cell(row, columns, Field.TITLE);
            if (row.isBlank() || title.isEmpty()) {
                continue;
            }
            row.requireWithin(width);
            String date = cell(row, columns, Field.DATE);
            Optional<LocalDate> day = DateCellParser.of(date);
            if (!date.isEmpty() && day.isEmpty()) {
                throw FileFormatException.of(
                        "The date \"%s\" in row %d cannot be read. Enter a date such as 2021-02-11.", date, row.line());
            }
            letters.add(new LetterRow(
                    row.line(),
                    title,
                    day.orElse(null),
                    cell(row, columns, Field.TO),
                    cell(row, columns, Field.LEADS),
                    cell(row, columns, Field.COSIGNERS),
                    parted(cell(row, columns, Field.ENDORSERS)),
                    parted(cell(row, columns, Field.TOPICS))));
            if (letters.size() > MAX_LETTERS) {
                throw new FileFormatException(
                        "The table has more than 200 letters. Split it and send each part separately.");
            }
        }
        return letters;
    }

    private static String cell(SheetRow row, Map<Field, Integer> columns, Field field) {
        return columns.containsKey(field) ? row.cell(columns.get(field)) : "";
    }

    private static List<String> parted(String cell) {
        return Stream.of(cell.split("[;\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
