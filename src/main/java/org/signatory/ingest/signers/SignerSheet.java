package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;

/**
 * Represents a table of signers with recognized columns.
 *
 * @param format csv, tsv or xlsx
 * @param notices remarks about the reading for the user
 */
public record SignerSheet(String format, List<String> notices, List<SheetRecord> records) {

    /** The maximum number of records; many times the number of Members. */
    public static final int MAX_RECORDS = 10_000;

    /** The maximum number of rows before the header. */
    private static final int MAX_HEADER_ROWS = 30;

    /**
     * Represents one record of the table.
     *
     * @param number counted from 1
     * @param line the line of the text or row of the sheet that it begins on, from 1
     * @param asked whether the sheet has a column for the office's response
     */
    record SheetRecord(int number, int line, Map<SheetColumn, String> cells, boolean asked, List<String> notices) {

        String cell(SheetColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Counts the known headers of this row; 0 if none identifies a record. */
    public static int known(SheetRow row) {
        List<SheetColumn> columns = row.cells().stream()
                .map(SheetColumn::of)
                .flatMap(Optional::stream)
                .toList();
        return columns.stream().anyMatch(SheetColumn::isIdentity) ? columns.size() : 0;
    }

    /** Returns the index of the header row among the first rows, or -1. */
    public static int header(List<SheetRow> rows) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(rows.size(), MAX_HEADER_ROWS); i++) {
            int known = known(rows.get(i));
            if (known > most) {
                best = i;
                most = known;
            }
        }
        return best;
    }

    public static SignerSheet of(String format, List<SheetRow> rows, List<String> notices) {
        int at = header(rows);
        if (at < 0) {
            throw new FileFormatException("No known header was found in the first rows, which read: " + excerpt(rows)
                    + ". Write Name, or Last, or Bioguide ID above a column.");
        }
        List<String> newNotices = new ArrayList<>(notices);
        SheetRow header = rows.get(at);
        Map<SheetColumn, Integer> columns = columns(header, newNotices);
        List<SheetRecord> records = new ArrayList<>();
        for (SheetRow row : rows.subList(at + 1, rows.size())) {
            if (row.isBlank() || repeats(columns, row)) {
                continue;
            }
            if (isTotal(row)) {
                newNotices.add("row " + row.line() + " is a total and not a record");
                continue;
            }
            Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
            columns.forEach((column, i) -> {
                if (!row.cell(i).isEmpty()) {
                    cells.put(column, row.cell(i));
                }
            });
            if (cells.keySet().stream().noneMatch(SheetColumn::isIdentity)) {
                newNotices.add("row " + row.line() + " has no name and was skipped");
                continue;
            }
            records.add(new SheetRecord(
                    records.size() + 1,
                    row.line(),
                    cells,
                    columns.containsKey(SheetColumn.SIGNED),
                    row.formula() ? List.of("a formula's stored value was used") : List.of()));
        }
        return new SignerSheet(format, List.copyOf(newNotices), records);
    }

    /**
     * Returns whether a row repeats the header. Compares the cells lazily, because a table can be long.
     */
    private static boolean repeats(Map<SheetColumn, Integer> columns, SheetRow row) {
        return columns.entrySet().stream()
                .allMatch(entry -> SheetColumn.of(row.cell(entry.getValue())).equals(Optional.of(entry.getKey())));
    }

    private static Map<SheetColumn, Integer> columns(SheetRow header, List<String> newNotices) {
        Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cell(i);
            Optional<SheetColumn> column = SheetColumn.of(name);
            if (column.isEmpty()) {
                if (!name.isEmpty()) {
                    unknown.add(name);
                }
            } else if (columns.putIfAbsent(column.get(), i) != null) {
                throw new FileFormatException("The columns \"%s\" and \"%s\" have the same meaning. Delete one of them."
                        .formatted(header.cell(columns.get(column.get())), name));
            }
        }
        if (!unknown.isEmpty()) {
            newNotices.add("ignored columns: " + String.join(", ", unknown));
        }
        return columns;
    }

    /** Returns whether a row is a total, such as "Total", "TOTAL: 63" or "Grand total". */
    private static boolean isTotal(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .filter(
                        cell -> cell.strip()
                                .matches(
                                        "(?i)(?:(?:grand |sub)?total|count|sum)\\b[^\\p{L}]{0,20}(?:signers|signed|members)?\\W*"))
                .isPresent();
    }

    private static String excerpt(List<SheetRow> rows) {
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
