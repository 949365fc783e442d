package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.signatory.ingest.files.SheetRow;

/** Lists the cells of a record that the import does not use, with the reason. */
final class UnusedCells {

    private UnusedCells() {}

    /** @param columns the block of columns with the record */
    static List<String> of(SheetHeader header, Map<SignerSheetColumn, Integer> columns, SheetRow row) {
        int from = first(columns);
        int to = header.blocks().stream()
                .mapToInt(UnusedCells::first)
                .filter(first -> first > from)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean isFirst = header.blocks().get(0) == columns;
        List<String> unread = new ArrayList<>();
        for (int i = isFirst ? 0 : from; i < Math.min(to, row.cells().size()); i++) {
            String heading =
                    i < header.headings().size() ? header.headings().get(i).strip() : "";
            boolean isDerived = SignerSheetColumn.of(heading)
                    .filter(SignerSheetColumn.DERIVED::equals)
                    .isPresent();
            if (!row.cell(i).isEmpty() && !columns.containsValue(i) && !isDerived) {
                unread.add(notTaken(heading, row.cell(i), reason(heading, columns)));
            }
        }
        return unread;
    }

    /** Returns the remark about a cell that is not imported. */
    static String notTaken(String heading, String cell, String reason) {
        return "not imported: " + (heading.isEmpty() ? "" : heading + " ") + "\"" + cell + "\", because " + reason;
    }

    private static String reason(String heading, Map<SignerSheetColumn, Integer> columns) {
        if (heading.isEmpty()) {
            return "the column has no header";
        }
        return SignerSheetColumn.of(heading).filter(columns::containsKey).isPresent()
                ? "another column has the same meaning"
                : "the header is unknown";
    }

    static int first(Map<SignerSheetColumn, Integer> columns) {
        return columns.values().stream().min(Comparator.naturalOrder()).orElse(0);
    }
}
