package org.signatory.ingest.files;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a table.
 *
 * @param line where it begins: the line of a text, the row of a sheet, counted from 1
 * @param formula whether a cell holds a formula, whose stored value was taken
 */
public record SheetRow(int line, List<String> cells, boolean formula) {

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
