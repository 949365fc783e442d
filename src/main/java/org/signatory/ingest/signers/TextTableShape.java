package org.signatory.ingest.signers;

import java.util.List;
import java.util.regex.Pattern;
import org.signatory.ingest.files.SheetRow;

/** Distinguishes the rows of a table that is pasted as text from prose with commas. */
final class TextTableShape {

    /** The maximum length of a header. */
    private static final int MAX_HEADER = 60;

    /** The share of the headers of a row that must be known, and of the rows below it that must fit. */
    private static final double MOST = 0.5;

    /** The end of a sentence; a header can be "Dist." */
    private static final Pattern SENTENCE_END = Pattern.compile(".*\\p{L}{5}[.!]\\s*");

    private TextTableShape() {}

    /**
     * Returns whether a row is the header of the rows below it: its cells are labels, most of them known, and most rows have
     * several cells but no more than the header. A line of prose with "Senators" and "Representatives" between commas is no header.
     */
    static boolean isHeader(SheetRow header, List<SheetRow> below) {
        List<String> labels =
                header.cells().stream().filter(cell -> !cell.isBlank()).toList();
        long known = labels.stream().filter(TextTableShape::isKnown).count();
        if (known < labels.size() * MOST || labels.stream().anyMatch(TextTableShape::isSentence)) {
            return false;
        }
        int width = width(header);
        List<SheetRow> rows = below.stream().filter(row -> !row.isBlank()).toList();
        long fitting = rows.stream()
                .filter(row -> row.cells().size() > 1 && width(row) <= width)
                .count();
        return rows.isEmpty() || fitting > rows.size() * MOST;
    }

    private static boolean isKnown(String label) {
        return SignerSheetColumn.of(label).isPresent() || GroupHeading.of(label).isPresent();
    }

    private static boolean isSentence(String label) {
        return label.strip().length() > MAX_HEADER
                || SENTENCE_END.matcher(label).matches();
    }

    /** Returns the number of cells up to the last one with a text. */
    private static int width(SheetRow row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
