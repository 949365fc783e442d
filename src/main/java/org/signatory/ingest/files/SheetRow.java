package org.signatory.ingest.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Represents one row of a table.
 *
 * @param line the first line in a text, or the row in a sheet, from 1
 * @param formula whether a cell contains a formula; its stored value was used
 */
public record SheetRow(int line, List<String> cells, boolean formula) {

    public SheetRow {
        cells.forEach(FileFormatException::requireStorable);
    }

    /** Returns whether a cell after the first {@code width} cells contains text. */
    public boolean isLongerThan(int width) {
        return cells.stream().skip(width).anyMatch(cell -> !cell.isBlank());
    }

    /** @throws FileFormatException if a cell after the first {@code width} cells, those of the header, contains text */
    public void requireWithin(int width) {
        if (isLongerThan(width)) {
            throw FileFormatException.of(
                    "Row %d has more filled cells than the header row. Enclose each cell that contains a comma in quotation"
                            + " marks, or add a header for each column.",
                    line);
        }
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    public String cell(int i) {
        return i < cells.size() ? cells.get(i).strip() : "";
    }

    SheetRow with(int i, String value) {
        List<String> changed = new ArrayList<>(cells);
        while (changed.size() <= i) {
            changed.add("");
        }
        changed.set(i, value);
        return new SheetRow(line, changed, formula);
    }
}
