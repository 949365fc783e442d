package org.signatory.ingest.signers;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.ingest.signers.SignerSheet.SheetRecord;

/** Reads the response of an office from all columns of a record that state it. */
final class SheetResponseReader {

    private SheetResponseReader() {}

    /** Returns the response. An empty response is not a signature; a sheet without responses lists signers. */
    static SheetResponse of(SheetRecord record) {
        if (SheetResponse.isWithdrawn(record.cell(SignerSheetColumn.WITHDRAWN))) {
            return SheetResponse.WITHDRAWN;
        }
        if (record.responses().isEmpty()) {
            return SheetResponse.SIGNED;
        }
        Set<SheetResponse> marked = EnumSet.noneOf(SheetResponse.class);
        for (SignerSheetColumn column : record.responses()) {
            String cell = record.cell(column);
            SheetResponse mark = column == SignerSheetColumn.SIGNED || SheetResponse.isCross(cell) && hasYes(record)
                    ? null
                    : mark(column, cell);
            if (mark != null) {
                marked.add(mark);
            }
        }
        String cell = record.cell(SignerSheetColumn.SIGNED);
        if (!record.responses().contains(SignerSheetColumn.SIGNED)) {
            return marked.size() == 1 ? marked.iterator().next() : SheetResponse.UNCLEAR;
        }
        SheetResponse signed = SheetResponse.of(cell);
        if (marked.isEmpty()) {
            return signed;
        }
        SheetResponse other = marked.iterator().next();
        boolean agrees = signed == SheetResponse.NO_RESPONSE
                || signed == other
                || SheetResponse.isPlainNo(cell)
                || SheetResponse.isCross(cell);
        return marked.size() == 1 && agrees ? other : SheetResponse.UNCLEAR;
    }

    private static boolean hasYes(SheetRecord record) {
        return record.responses().stream()
                .map(record::cell)
                .anyMatch(cell -> SheetResponse.of(cell) == SheetResponse.SIGNED);
    }

    /** Returns what a cell of a column such as "Declined" says; null for nothing. */
    private static SheetResponse mark(SignerSheetColumn column, String cell) {
        if (column == SignerSheetColumn.QUESTION) {
            return SheetResponse.UNCLEAR;
        }
        SheetResponse said = SheetResponse.of(cell);
        if (SheetResponse.isPlainNo(cell) && said != SheetResponse.UNCLEAR) {
            return null;
        }
        return said == SheetResponse.SIGNED || said == column.response() && !SheetResponse.isCross(cell)
                ? column.response()
                : SheetResponse.UNCLEAR;
    }

    /** Returns why a person must decide. */
    static String question(SheetRecord record) {
        String cells = record.responses().stream()
                .map(record::cell)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .map(cell -> "\"" + cell + "\"")
                .collect(Collectors.joining(", "));
        return cells.isEmpty()
                ? "the table does not say whether the Member signed"
                : "the table does not say clearly whether the Member signed: " + cells;
    }
}
