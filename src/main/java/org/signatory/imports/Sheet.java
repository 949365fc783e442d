package org.signatory.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of signers as an office sends it, with the columns known by their headers.
 *
 * @param format csv, tsv or xlsx
 * @param notices what a person should know of how it was read
 */
record Sheet(String format, List<String> notices, List<SheetRecord> records) {

    /** More than any letter can have signers, many times over. */
    static final int MOST_RECORDS = 10_000;

    /** How far down the header may stand. */
    private static final int FIRST_ROWS = 30;

    /**
     * One record of the table.
     *
     * @param number counted from 1
     * @param line the line of the text or row of the sheet that it begins on, from 1
     * @param asked whether the sheet has a column that tells who signed
     */
    record SheetRecord(int number, int line, Map<Column, String> cells, boolean asked, List<String> notices) {

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** How many headers of this row are known; 0 where none tells whose row is whose. */
    static int known(Row row) {
        List<Column> columns =
                row.cells().stream().map(Column::of).flatMap(Optional::stream).toList();
        return columns.stream().anyMatch(Column::isIdentity) ? columns.size() : 0;
    }

    /** The row of headers among the first rows, or -1. */
    static int header(List<Row> rows) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(rows.size(), FIRST_ROWS); i++) {
            int known = known(rows.get(i));
            if (known > most) {
                best = i;
                most = known;
            }
        }
        return best;
    }

    static Sheet of(String format, List<Row> rows, List<String> notices) {
        int at = header(rows);
        if (at < 0) {
            throw new UnreadableFile("No header is known among the first rows, which read: " + shown(rows)
                    + ". Write Name, or Last, or Bioguide ID over a column.");
        }
        List<String> said = new ArrayList<>(notices);
        Row header = rows.get(at);
        Map<Column, Integer> columns = columns(header, said);
        List<SheetRecord> records = new ArrayList<>();
        for (Row row : rows.subList(at + 1, rows.size())) {
            if (row.isBlank() || repeats(columns, row)) {
                continue;
            }
            if (isTotal(row)) {
                said.add("row " + row.line() + " is a total and no record");
                continue;
            }
            Map<Column, String> cells = new EnumMap<>(Column.class);
            columns.forEach((column, i) -> {
                if (!row.cell(i).isEmpty()) {
                    cells.put(column, row.cell(i));
                }
            });
            if (cells.keySet().stream().noneMatch(Column::isIdentity)) {
                said.add("row " + row.line() + " names nobody");
                continue;
            }
            records.add(new SheetRecord(
                    records.size() + 1,
                    row.line(),
                    cells,
                    columns.containsKey(Column.SIGNED),
                    row.formula() ? List.of("a formula's stored value was taken") : List.of()));
        }
        return new Sheet(format, List.copyOf(said), records);
    }

    /** Whether a row is the header again. Mostly its first cell tells, so that few cells of a long table are compared. */
    private static boolean repeats(Map<Column, Integer> columns, Row row) {
        return columns.entrySet().stream()
                .allMatch(entry -> Column.of(row.cell(entry.getValue())).equals(Optional.of(entry.getKey())));
    }

    private static Map<Column, Integer> columns(Row header, List<String> said) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cell(i);
            Optional<Column> column = Column.of(name);
            if (column.isEmpty()) {
                if (!name.isEmpty()) {
                    unknown.add(name);
                }
            } else if (columns.putIfAbsent(column.get(), i) != null) {
                throw new UnreadableFile("The columns \"%s\" and \"%s\" mean the same. Leave one."
                        .formatted(header.cell(columns.get(column.get())), name));
            }
        }
        if (!unknown.isEmpty()) {
            said.add("columns passed over: " + String.join(", ", unknown));
        }
        return columns;
    }

    /** A row such as "Total", "TOTAL: 63" or "Grand total". */
    private static boolean isTotal(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .filter(
                        cell -> cell.strip()
                                .matches(
                                        "(?i)(?:(?:grand |sub)?total|count|sum)\\b[^\\p{L}]{0,20}(?:signers|signed|members)?\\W*"))
                .isPresent();
    }

    private static String shown(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .limit(2)
                .map(row -> row.cells().stream()
                        .limit(8)
                        .map(cell -> cell.length() > 40 ? cell.substring(0, 40) + "…" : cell)
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining(" / "));
    }
}
