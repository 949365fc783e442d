package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.files.UnimportableExport;

/**
 * Represents a table of signers with recognized columns.
 *
 * @param format csv, tsv, xlsx, json or the kind of document with the table
 * @param notices remarks about the reading for the user
 * @param guessed whether the column of names was recognized by its cells and not by a header
 * @param outreach whether this is the export of a letter's outreach, which the outreach import reads
 */
public record SignerSheet(
        String format, List<String> notices, List<SheetRecord> records, boolean guessed, boolean outreach) {

    /** The maximum number of records; many times the number of Members. */
    public static final int MAX_RECORDS = 10_000;

    /** The maximum number of rows, with those that can precede the header. */
    public static final int MAX_ROWS = MAX_RECORDS + 30;

    /** The maximum number of rows in one notice. */
    private static final int MAX_LISTED_ROWS = 10;

    /**
     * Represents one record of the table.
     *
     * @param number counted from 1
     * @param line the line of the text or row of the sheet that it begins on, from 1
     * @param sheet the worksheet of a workbook, or null
     * @param responses the columns of the sheet that say whether a Member signed
     * @param guessed whether the column of names was recognized by its cells
     */
    record SheetRecord(
            int number,
            int line,
            String sheet,
            Map<SignerSheetColumn, String> cells,
            Set<SignerSheetColumn> responses,
            boolean guessed,
            List<String> notices) {

        String cell(SignerSheetColumn column) {
            return cells.getOrDefault(column, "");
        }

        SheetRecord numbered(int other) {
            return new SheetRecord(other, line, sheet, cells, responses, guessed, notices);
        }
    }

    /** Counts the known headers of a row near the beginning; 0 if no row has one for names or IDs. */
    public static int known(List<SheetRow> rows) {
        return SheetHeader.known(rows);
    }

    /** Counts the known headers of a line of a text that is a header of the lines below it; 0 for prose. */
    public static int knownInText(List<SheetRow> rows) {
        return SheetHeader.knownInText(rows);
    }

    /**
     * Reads a table.
     *
     * @throws FileFormatException if it has no column of names or IDs
     */
    public static SignerSheet of(String format, List<SheetRow> rows, List<String> notices) {
        UnimportableExport export = UnimportableExport.of(rows).orElse(UnimportableExport.SIGNERS);
        if (export != UnimportableExport.SIGNERS && export != UnimportableExport.OUTREACH) {
            throw export.refusal();
        }
        SheetHeader header = SheetHeader.of(rows).orElseThrow(() -> withoutNames(rows));
        List<String> newNotices = new ArrayList<>(notices);
        newNotices.addAll(header.notices());
        if (header.guessed()) {
            newNotices.add("no known header above the names; the columns were recognized by their contents");
        }
        longRows(rows, header.rows()).ifPresent(newNotices::add);
        SheetLegend legend = SheetLegend.of(rows);
        List<SheetRecord> records = new ArrayList<>();
        for (int block = 0; block < header.blocks().size(); block++) {
            new SheetBlockReader(header, block, legend, newNotices)
                    .read(rows.subList(header.rows(), rows.size()))
                    .forEach(record -> records.add(record.numbered(records.size() + 1)));
        }
        return new SignerSheet(
                format, List.copyOf(newNotices), records, header.guessed(), export == UnimportableExport.OUTREACH);
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
        return Optional.of("ignored the cells after the last header in these rows: " + named
                + (lines.size() > MAX_LISTED_ROWS ? " and " + (lines.size() - MAX_LISTED_ROWS) + " more" : ""));
    }

    /** Returns the reason for rejecting a table whose names were not found. */
    static FileFormatException withoutNames(List<SheetRow> rows) {
        Optional<UnimportableExport> export = UnimportableExport.of(rows);
        if (export.isPresent()) {
            return export.get().refusal();
        }
        String begin = excerpt(rows);
        return FileFormatException.withoutSigners("No known header and no column of Members' names were found."
                + (begin.isEmpty() ? "" : " The first rows read: " + begin + ".")
                + " Add the header Name, Last or Bioguide ID above a column.");
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
