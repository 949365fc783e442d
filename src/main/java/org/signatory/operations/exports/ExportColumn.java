package org.signatory.operations.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** One column of a table: its heading, and its value in a row: text, a number, a day, or nothing. */
record ExportColumn<R>(String heading, Function<R, Object> of) {

    static <R> List<String> headings(List<ExportColumn<R>> columns) {
        return columns.stream().map(ExportColumn::heading).toList();
    }

    /** As text; a spreadsheet runs what looks like a formula, so that gets an apostrophe before it. */
    String text(R row) {
        Object value = of.apply(row);
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean written = !(value instanceof Number) && !(value instanceof LocalDate);
        return written && text.matches("(?s)[=+\\-@\t\r\n].*") ? "'" + text : text;
    }
}
