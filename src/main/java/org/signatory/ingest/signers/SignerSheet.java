package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.files.SignatoryExport;

/**
 * Represents a table of signers with recognized columns.
 *
 * @param format csv, tsv, xlsx, json or the kind of document with the table
 * @param notices remarks about the reading for the user
 * @param guessed whether the column of names was recognized by its cells and not by a header
 */
public record SignerSheet(String format, List<String> notices, List<SheetRecord> records, boolean guessed) {

    /** The maximum number of records; many times the number of Members. */
    public static final int MAX_RECORDS = 10_000;

    /** The maximum number of rows, with those that can precede the header. */
    public static final int MAX_ROWS = MAX_RECORDS + 30;

    /** The maximum number of rows in one notice. */
    private static final int MAX_LISTED_ROWS = 10;

    private static final Pattern TOTAL = Pattern.compile(
            "(?i)(?:(?:grand |sub)?total|count|sum)\\b[^\\p{L}]{0,20}(?:signers|signed|members)?\\W{0,20}|notes?:.*");

    /**
     * Represents one record of the table.
     *
     * @param number counted from 1
     * @param line the line of the text or row of the sheet that it begins on, from 1
     * @param sheet the worksheet of a workbook, or null
     * @param asked whether the sheet has a column for the office's response
     * @param guessed whether the column of names was recognized by its cells
     */
    record SheetRecord(
            int number,
            int line,
            String sheet,
            Map<SheetColumn, String> cells,
            boolean asked,
            boolean guessed,
            List<String> notices) {

        String cell(SheetColumn column) {
            return cells.getOrDefault(column, "");
        }

        SheetRecord numbered(int other) {
            return new SheetRecord(other, line, sheet, cells, asked, guessed, notices);
        }
    }

    /** Counts the known headers of a row near the beginning; 0 if no row has one for names or IDs. */
    public static int known(List<SheetRow> rows) {
        return SheetHeader.known(rows);
    }

    /**
     * Reads a table.
     *
     * @throws FileFormatException if it has no column of names or IDs
     */
    public static SignerSheet of(String format, List<SheetRow> rows, List<String> notices) {
        if (SignatoryExport.of(rows).filter(SignatoryExport.ROSTER::equals).isPresent()) {
            throw SignatoryExport.ROSTER.refusal();
        }
        SheetHeader header = SheetHeader.of(rows).orElseThrow(() -> withoutNames(rows));
        List<String> newNotices = new ArrayList<>(notices);
        newNotices.addAll(header.notices());
        if (header.guessed()) {
            newNotices.add("no known header above the names; the columns were recognized by their contents");
        }
        longRows(rows, header.rows()).ifPresent(newNotices::add);
        List<SheetRecord> records = new ArrayList<>();
        for (Map<SheetColumn, Integer> block : header.blocks()) {
            for (SheetRow row : rows.subList(header.rows(), rows.size())) {
                record(header, block, row, newNotices)
                        .ifPresent(record -> records.add(record.numbered(records.size() + 1)));
            }
        }
        return new SignerSheet(format, List.copyOf(newNotices), records, header.guessed());
    }

    /** Returns a notice about rows with text beyond the header, which is not read. */
    private static Optional<String> longRows(List<SheetRow> rows, int headerRows) {
        int width = rows.subList(0, headerRows).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(Integer.MAX_VALUE);
        List<String> lines = rows.subList(headerRows, rows.size()).stream()
                .filter(row -> row.isLongerThan(width))
                .map(row -> String.valueOf(row.line()))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", lines.subList(0, Math.min(lines.size(), MAX_LISTED_ROWS)));
        return Optional.of("ignored the cells after the last header in row " + named
                + (lines.size() > MAX_LISTED_ROWS ? " and " + (lines.size() - MAX_LISTED_ROWS) + " more" : ""));
    }

    private static Optional<SheetRecord> record(
            SheetHeader header, Map<SheetColumn, Integer> columns, SheetRow row, List<String> notices) {
        boolean isWholeRow = header.blocks().size() == 1;
        if (row.isBlank() || repeats(columns, row)) {
            return Optional.empty();
        }
        if (isTotal(columns, row)) {
            notices.add("row " + row.line() + " is a total or a note, not a record");
            return Optional.empty();
        }
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        columns.forEach((column, i) -> {
            if (!row.cell(i).isEmpty()) {
                cells.put(column, row.cell(i));
            }
        });
        if (cells.keySet().stream().noneMatch(SheetColumn::isIdentity)) {
            if (isWholeRow) {
                notices.add("row " + row.line() + " has no name and was skipped: " + excerpt(List.of(row)));
            }
            return Optional.empty();
        }
        List<String> remarks = new ArrayList<>();
        if (row.formula()) {
            remarks.add("the saved value of a formula was used");
        }
        remarks.addAll(UnreadCells.of(header, columns, row));
        return Optional.of(new SheetRecord(
                1, row.line(), null, cells, columns.containsKey(SheetColumn.SIGNED), header.guessed(), remarks));
    }

    /** Returns whether a row repeats the header. Compares the cells lazily, because a table can be long. */
    private static boolean repeats(Map<SheetColumn, Integer> columns, SheetRow row) {
        return columns.entrySet().stream()
                .allMatch(entry -> SheetColumn.of(row.cell(entry.getValue())).equals(Optional.of(entry.getKey())));
    }

    /** Returns whether a row is a total, such as "TOTAL: 63" or "Grand total", or begins with "Note:". */
    private static boolean isTotal(Map<SheetColumn, Integer> columns, SheetRow row) {
        int from = columns.values().stream().min(Comparator.naturalOrder()).orElse(0);
        return row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> TOTAL.matcher(cell).matches())
                .or(() -> Optional.of(row.cell(from))
                        .filter(cell -> TOTAL.matcher(cell).matches()))
                .isPresent();
    }

    /** Returns the reason for rejecting a table whose names were not found. */
    static FileFormatException withoutNames(List<SheetRow> rows) {
        Optional<SignatoryExport> export = SignatoryExport.of(rows);
        if (export.isPresent()) {
            return export.get().refusal();
        }
        String begin = excerpt(rows);
        return FileFormatException.withoutSigners("No known header and no column of Members' names were found."
                + (begin.isEmpty() ? "" : " The first rows read: " + begin + ".")
                + " Put Name, Last or Bioguide ID above a column.");
    }

    static String excerpt(List<SheetRow> rows) {
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
