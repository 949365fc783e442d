package org.signatory.ingest.signers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.ingest.files.SheetRow;

/** Recognizes columns by their cells, where no header names them. */
final class HeaderlessColumnDetector {

    /** The number of rows that are looked at. */
    static final int SAMPLE = 200;

    /** The number of rows that are looked at for each of several columns of names. */
    private static final int NAME_SAMPLE = 20;

    /** The share of cells that must fit. */
    private static final double MOST = 0.7;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern ID = Pattern.compile("[A-Za-z]\\d{6}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern PARTY = Pattern.compile("(?i)[DRI]|dem|rep|ind|democrat|republican|independent");
    private static final Pattern AFFILIATION = Pattern.compile(
            "(?i)\\(?(?:[DRI][-,–]\\s?[A-Z]{2}(?:[-\\s]?(?:\\d{1,2}|AL))?|[A-Z]{2}[-\\s]?(?:\\d{1,2}|AL))\\)?");

    /** Two to six words in letters, with an affiliation in parentheses or an ID after them. */
    private static final Pattern NAME = Pattern.compile(
            "[\\p{L}\"“(][\\p{L}\\p{M}.'’\"“”-]*,?(?:\\s+[\\p{L}\"“(][\\p{L}\\p{M}.'’\"“”)-]*,?){1,5}(?:\\s*[(\\[][^()\\[\\]]{1,20}[)\\]])?");

    private static final Map<SignerSheetColumn, Predicate<String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(SignerSheetColumn.BIOGUIDE_ID, cell -> ID.matcher(cell).matches());
        KINDS.put(SignerSheetColumn.NAME, cell -> NAME.matcher(cell).matches());
        KINDS.put(SignerSheetColumn.DATE, cell -> DateCellParser.of(cell).isPresent());
        KINDS.put(SignerSheetColumn.PARTY, cell -> PARTY.matcher(cell).matches());
        KINDS.put(SignerSheetColumn.STATE, cell -> STATE.matcher(cell).matches());
        KINDS.put(
                SignerSheetColumn.AFFILIATION, cell -> AFFILIATION.matcher(cell).matches());
        KINDS.put(SignerSheetColumn.SIGNED, cell -> SheetResponse.of(cell) != SheetResponse.UNCLEAR);
    }

    private HeaderlessColumnDetector() {}

    static boolean isBioguideId(List<SheetRow> rows, int column) {
        return isMostly(KINDS.get(SignerSheetColumn.BIOGUIDE_ID), rows, column);
    }

    static boolean isEmpty(List<SheetRow> rows, int column) {
        return rows.stream().limit(SAMPLE).allMatch(row -> row.cell(column).isEmpty());
    }

    /** Returns whether the cells of a column say yes, no and the like; at least one does. */
    static boolean isOfResponses(List<SheetRow> rows, int column) {
        return !isEmpty(rows, column) && isMostly(KINDS.get(SignerSheetColumn.SIGNED), rows, column);
    }

    /** Returns whether a text without headers has one name and one response in each row, such as "Golden, no". */
    static boolean isAnsweredList(List<SheetRow> rows) {
        int width = rows.size() < 2 ? 0 : rows.get(0).cells().size();
        if (width < 2 || rows.stream().anyMatch(row -> row.cells().size() != width)) {
            return false;
        }
        boolean named = false;
        boolean answered = false;
        for (int i = 0; i < width; i++) {
            int column = i;
            long filled =
                    rows.stream().filter(row -> !row.cell(column).isEmpty()).count();
            named |= filled == rows.size() && isOfNames(rows, column);
            answered |= filled * 2 >= rows.size()
                    && rows.stream().allMatch(row -> SheetResponse.of(row.cell(column)) != SheetResponse.UNCLEAR);
        }
        return named && answered;
    }

    /** Returns whether each cell of a column is empty or could be a name: no response, date or number. */
    static boolean isOfNames(List<SheetRow> rows, int column) {
        return rows.stream()
                .limit(NAME_SAMPLE)
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> SheetResponse.of(cell) == SheetResponse.UNCLEAR
                        && WORD.matcher(cell).find());
    }

    /** Adds the missing columns of a block that its cells show. */
    static void guess(List<SheetRow> rows, int from, int to, Map<SignerSheetColumn, Integer> columns) {
        KINDS.forEach((kind, cells) -> {
            for (int i = from; i < to && !columns.containsKey(kind); i++) {
                if (!columns.containsValue(i) && isMostly(cells, rows, i)) {
                    columns.put(kind, i);
                }
            }
        });
    }

    private static boolean isMostly(Predicate<String> kind, List<SheetRow> rows, int column) {
        List<String> cells = rows.stream()
                .limit(SAMPLE)
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        // The first cell can be an unknown header.
        boolean isHeader = cells.size() > 1 && !kind.test(cells.get(0));
        long fitting = cells.stream().filter(kind).count();
        return !cells.isEmpty() && fitting >= MOST * (cells.size() - (isHeader ? 1 : 0)) && fitting > 0;
    }

    /** Returns whether the cells of a row that identify its records are an unknown header. */
    static boolean isHeader(SheetRow row, List<Map<SignerSheetColumn, Integer>> blocks) {
        return blocks.stream()
                .flatMap(block -> block.entrySet().stream())
                .filter(entry -> entry.getKey().isIdentity() && KINDS.containsKey(entry.getKey()))
                .noneMatch(entry -> KINDS.get(entry.getKey()).test(row.cell(entry.getValue())));
    }
}
