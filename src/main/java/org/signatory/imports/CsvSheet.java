package org.signatory.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.signatory.common.Texts;

/** Tables as text: with commas, semicolons or tabs between the cells. */
public final class CsvSheet {

    private static final int FIRST_ROWS = 30;
    private static final int LONGEST_START = 64_000;

    private CsvSheet() {}

    /**
     * Whether a text has a row of at least two known headers near its beginning, so that it is a table and no pasted list;
     * a lone "Representative" may stand under a signature.
     */
    static boolean is(String text) {
        char separator = separator(text);
        if (separator == 0) {
            return false;
        }
        List<Row> rows = rows(text.substring(0, Math.min(text.length(), LONGEST_START)), separator, FIRST_ROWS);
        int header = Sheet.header(rows);
        return header >= 0 && Sheet.known(rows.get(header)) > 1;
    }

    static Sheet read(TextBytes bytes) {
        String text = bytes.text();
        char separator = separator(text);
        if (separator == 0) {
            separator = ',';
        }
        List<Row> rows = rows(text, separator, Sheet.MOST_RECORDS + FIRST_ROWS);
        Sheet sheet = Sheet.of(separator == '\t' ? "tsv" : "csv", rows, bytes.notices());
        if (sheet.records().size() > Sheet.MOST_RECORDS || rows.size() == Sheet.MOST_RECORDS + FIRST_ROWS) {
            throw new UnreadableFile("The table has more than 10,000 records. Send it in parts.");
        }
        return sheet;
    }

    /**
     * The rows of a table that a spreadsheet saved, the headings among them, in whatever encoding and with whatever
     * separator.
     *
     * @throws UnreadableFile where it is no table, or has more than 10,000 rows
     */
    public static List<Row> table(byte[] bytes) {
        String text;
        try {
            text = Texts.clean(TextBytes.of(bytes).text());
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile("The table holds a character that cannot be stored.");
        }
        List<Row> rows = rows(text, widest(text), Sheet.MOST_RECORDS + 2);
        if (rows.size() > Sheet.MOST_RECORDS + 1) {
            throw new UnreadableFile("The table has more than 10,000 records. Send it in parts.");
        }
        return rows;
    }

    /** The rows of a text by the separator that gives the first one the most cells. */
    static List<Row> rows(String text) {
        return rows(text, widest(text), FIRST_ROWS + LetterTable.MOST + 1);
    }

    private static char widest(String text) {
        char best = ',';
        int most = 0;
        String start = text.substring(0, Math.min(text.length(), LONGEST_START));
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            List<Row> rows = rows(start, separator, 1);
            int cells = rows.isEmpty() ? 0 : rows.get(0).cells().size();
            if (cells > most) {
                best = separator;
                most = cells;
            }
        }
        return best;
    }

    /** The separator that a first line {@code sep=} names, else the one by which most headers are known; 0 for none. */
    private static char separator(String text) {
        if (text.matches("(?s)(?i)sep=[,;\t|]\\R.*")) {
            return text.charAt(4);
        }
        String start = text.substring(0, Math.min(text.length(), LONGEST_START));
        char best = 0;
        int most = 0;
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            List<Row> rows = rows(start, separator, FIRST_ROWS);
            int header = Sheet.header(rows);
            int known = header < 0 ? 0 : Sheet.known(rows.get(header));
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        return best;
    }

    private static List<Row> rows(String text, char separator, int most) {
        boolean named = text.matches("(?s)(?i)sep=.\\R.*");
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (rows.size() == most) {
                    break;
                }
                if (!named || record.getStartingLineNumber() > 1) {
                    rows.add(new Row((int) record.getStartingLineNumber(), record.getFields(), false));
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile(
                    "The table is damaged: a cell is longer than a table's cell can be, or a quotation mark is open.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
