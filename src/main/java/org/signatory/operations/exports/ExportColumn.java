package org.signatory.operations.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.signatory.letters.LetterRetraction;
import org.signatory.platform.text.SpreadsheetCell;

/** Represents one column of a table: its heading, and its value in a row, which is text, a number, a day, or empty. */
record ExportColumn<R>(String heading, Function<R, Object> of) {

    static <R> List<String> headings(List<ExportColumn<R>> columns) {
        return columns.stream().map(ExportColumn::heading).toList();
    }

    /** Appends the columns that mark the rows of retracted letters. */
    static <R> List<ExportColumn<R>> withRetraction(
            List<ExportColumn<R>> columns, Function<R, LetterRetraction> retraction) {
        Function<R, Optional<LetterRetraction>> of = row -> Optional.ofNullable(retraction.apply(row));
        return Stream.concat(
                        columns.stream(),
                        Stream.<ExportColumn<R>>of(
                                new ExportColumn<>(
                                        "retractedOn",
                                        row -> of.apply(row)
                                                .map(LetterRetraction::on)
                                                .orElse(null)),
                                new ExportColumn<>(
                                        "retractionReason",
                                        row -> of.apply(row)
                                                .map(LetterRetraction::reason)
                                                .orElse(null))))
                .toList();
    }

    /** Returns the value as text, with an apostrophe before anything that a spreadsheet would run as a formula. */
    String text(R row) {
        Object value = of.apply(row);
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean written = !(value instanceof Number) && !(value instanceof LocalDate);
        return written ? SpreadsheetCell.protect(text) : text;
    }
}
