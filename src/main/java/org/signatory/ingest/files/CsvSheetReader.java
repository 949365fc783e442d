package org.signatory.ingest.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.signatory.ingest.letters.LetterTableReader;
import org.signatory.ingest.signers.SignerSheet;
import org.signatory.platform.text.TextNormalizer;

/** Reads tables that are text, separated by commas, semicolons or tabs. */
public final class CsvSheetReader {

    private static final int MAX_HEADER_ROWS = 30;
    private static final int MAX_HEADER_LENGTH = 64_000;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=[,;\t|]\\R", Pattern.CASE_INSENSITIVE);

    /** A cell of the line below the header of a Markdown table. */
    private static final Pattern RULE = Pattern.compile("\\s*(?::?-{2,}:?)?\\s*");

    /** A row that is appended to the table. If it becomes part of another row, a quotation mark is not closed. */
    private static final String END = "\uE000";

    private CsvSheetReader() {}

    /**
     * Returns whether a line near the beginning of a text has at least two known headers, and the lines below it are rows of
     * the same shape, unless tabs separate the headers. One header is not enough, because a line under a signature in a pasted
     * list can be "Representative".
     */
    public static boolean is(String text) {
        char separator = separator(text, SignerSheet::knownInText);
        return separator != 0 && SignerSheet.knownInText(firstRows(text, separator, MAX_HEADER_ROWS)) > 1
                || isTabbed(text);
    }

    /** Returns whether tabs, which prose does not have, separate at least two known headers. */
    private static boolean isTabbed(String text) {
        return SignerSheet.known(firstRows(text, '\t', MAX_HEADER_ROWS)) > 1;
    }

    public static SignerSheet read(TextDecoder bytes) {
        String text = bytes.text();
        char separator = separator(text, SignerSheet::knownInText);
        if (separator == 0) {
            separator = separator(text, SignerSheet::known);
        }
        if (separator == 0) {
            separator = mostCellsSeparator(text);
        }
        List<SheetRow> rows = rows(text, separator, SignerSheet.MAX_RECORDS + MAX_HEADER_ROWS);
        SignerSheet sheet = SignerSheet.of(separator == '\t' ? "tsv" : "csv", rows, bytes.notices());
        if (sheet.records().size() > SignerSheet.MAX_RECORDS
                || rows.size() == SignerSheet.MAX_RECORDS + MAX_HEADER_ROWS) {
            throw new FileFormatException(
                    "The table has more than 10,000 records. Split it and send each part separately.");
        }
        return sheet;
    }

    /**
     * Returns the rows of a table with any encoding and separator, including the headers.
     *
     * @throws FileFormatException if the file is not a table or has more than 10,000 rows
     */
    public static List<SheetRow> table(byte[] bytes) {
        String text;
        try {
            text = TextNormalizer.clean(TextDecoder.of(bytes).text());
        } catch (IllegalArgumentException e) {
            throw new FileFormatException("The table contains a character that cannot be saved. Remove it.");
        }
        List<SheetRow> rows = rows(text, mostCellsSeparator(text), SignerSheet.MAX_RECORDS + 2);
        if (rows.size() > SignerSheet.MAX_RECORDS + 1) {
            throw new FileFormatException(
                    "The table has more than 10,000 records. Split it and send each part separately.");
        }
        return rows;
    }

    /**
     * Returns the rows of a table of letters, with the separator that results in the most cells in the first row. For any
     * other text, returns only the first rows.
     */
    public static List<SheetRow> rows(String text) {
        char separator = mostCellsSeparator(text);
        List<SheetRow> firstRows = firstRows(text, separator, MAX_HEADER_ROWS);
        return LetterTableReader.hasHeader(firstRows)
                ? rows(text, separator, MAX_HEADER_ROWS + LetterTableReader.MAX_LETTERS + 1)
                : firstRows;
    }

    /** Returns the rows of a text with known headers. */
    public static List<SheetRow> table(String text) {
        char separator = separator(text, SignerSheet::knownInText);
        return rows(text, separator == 0 && isTabbed(text) ? '\t' : separator, SignerSheet.MAX_ROWS);
    }

    private static char mostCellsSeparator(String text) {
        char best = ',';
        int most = 0;
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            List<SheetRow> rows = firstRows(text, separator, 1);
            int cells = rows.isEmpty() ? 0 : rows.get(0).cells().size();
            if (cells > most) {
                best = separator;
                most = cells;
            }
        }
        return best;
    }

    /** Returns the separator in a first line {@code sep=}, otherwise the one with the most known headers, or 0. */
    private static char separator(String text, ToIntFunction<List<SheetRow>> headers) {
        if (SEPARATOR_LINE.matcher(text).lookingAt()) {
            return text.charAt(4);
        }
        char best = 0;
        int most = 0;
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            int known = headers.applyAsInt(firstRows(text, separator, MAX_HEADER_ROWS));
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        return best;
    }

    /** Returns the first rows of a text that may not be a table, up to the first row that cannot be parsed. */
    private static List<SheetRow> firstRows(String text, char separator, int max) {
        List<SheetRow> rows = new ArrayList<>();
        try {
            read(text.substring(0, Math.min(text.length(), MAX_HEADER_LENGTH)), separator, max, rows);
        } catch (CsvParseException e) {
            // The text is not a table with this separator, or the earlier rows are sufficient.
        }
        return rows;
    }

    /** Returns the rows of an entire table. */
    private static List<SheetRow> rows(String text, char separator, int max) {
        List<SheetRow> rows = new ArrayList<>();
        try {
            read(text + "\n" + END, separator, max + 1, rows);
        } catch (CsvParseException e) {
            throw FileFormatException.of(
                    "A row of the table has more than %d cells, or a cell has more than %,d characters."
                            + " Check for a missing closing quotation mark.",
                    FileLimits.MAX_COLUMNS, FileLimits.MAX_CELL_TEXT);
        }
        if (rows.size() <= max) {
            SheetRow last = rows.remove(rows.size() - 1);
            if (!last.cells().equals(List.of(END))) {
                throw FileFormatException.of(
                        "A quotation mark in the row that begins on line %d is not closed. Add the closing quotation mark and upload the table again.",
                        last.line());
            }
        }
        return rows.subList(0, Math.min(rows.size(), max));
    }

    private static void read(String text, char separator, int max, List<SheetRow> rows) {
        boolean hasSeparatorLine = SEPARATOR_LINE.matcher(text).lookingAt();
        CsvRecordHandler limits = CsvRecordHandler.builder()
                .maxFields(FileLimits.MAX_COLUMNS)
                .maxFieldSize(FileLimits.MAX_CELL_TEXT)
                .build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .build(limits, text)) {
            for (CsvRecord record : reader) {
                if (rows.size() == max) {
                    break;
                }
                boolean isRule = separator == '|' && record.getFields().stream().allMatch(RULE.asMatchPredicate());
                if (!isRule && (!hasSeparatorLine || record.getStartingLineNumber() > 1)) {
                    rows.add(new SheetRow((int) record.getStartingLineNumber(), record.getFields(), false));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
