package org.signatory.outreach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.signers.SignerReader;

/**
 * Assigns the columns of an outreach sheet.
 *
 * @param places the index of each imported column
 * @param ignored the headers of the other columns, except those that identify the Member
 */
record OutreachSheetColumns(Map<OutreachHeading, Integer> places, List<String> ignored) {

    /** Returns the number of cells with a known header. */
    static long known(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> OutreachHeading.of(cell).isPresent())
                .count();
    }

    static OutreachSheetColumns of(List<String> headers, List<SheetRow> records) {
        Map<OutreachHeading, Integer> places = new EnumMap<>(OutreachHeading.class);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            Optional<OutreachHeading> heading = heading(header, i, records);
            if (heading.isPresent() && places.putIfAbsent(heading.get(), i) != null) {
                String first = headers.get(places.get(heading.get()));
                throw new FileFormatException(
                        first.equals(header)
                                ? "Two columns have the header %s. Delete one of them.".formatted(header)
                                : "The columns %s and %s have the same meaning. Delete one of them."
                                        .formatted(first, header));
            }
            if (heading.isEmpty() && !header.isBlank() && !SignerReader.identifiesMember(header)) {
                ignored.add(header);
            }
        }
        return new OutreachSheetColumns(places, ignored);
    }

    private static Optional<OutreachHeading> heading(String header, int column, List<SheetRow> records) {
        return OutreachHeading.of(header).map(heading -> {
            if (heading != OutreachHeading.NEXT) {
                return heading;
            }
            boolean dates = records.stream()
                    .map(row -> row.cell(column))
                    .allMatch(cell -> cell.isEmpty() || DateCellParser.of(cell).isPresent());
            return dates ? OutreachHeading.NEXT_DATE : OutreachHeading.NEXT_STEP;
        });
    }

    List<String> notices(String sheet) {
        return ignored.isEmpty()
                ? List.of()
                : List.of((sheet == null ? "" : "sheet \"" + sheet + "\": ") + "ignored columns: "
                        + String.join(", ", ignored));
    }
}
