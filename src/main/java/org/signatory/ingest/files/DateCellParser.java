package org.signatory.ingest.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Parses dates in the formats that American offices use. */
public final class DateCellParser {

    private static final LocalDate MIN_DATE = LocalDate.of(1789, 3, 4);

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d",
                    "M/d/uuuu",
                    "M-d-uuuu",
                    "MMM d, uuuu",
                    "MMMM d, uuuu",
                    "MMM d uuuu",
                    "MMMM d uuuu",
                    "d MMM uuuu",
                    "d MMMM uuuu",
                    "d-MMM-uuuu",
                    "uuuu/M/d",
                    "EEEE, MMMM d, uuuu",
                    "EEE, MMM d, uuuu")
            .map(form -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(form)
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final List<DateTimeFormatter> SHORT = Stream.of("M/d/", "d-MMM-", "M-d-")
            .map(form -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(form)
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /** More characters than a date with its weekday and time has; a longer cell is a text. */
    private static final int MAX_LENGTH = 80;

    private DateCellParser() {}

    /** Returns the day in a cell; empty if it is missing or ambiguous. */
    public static Optional<LocalDate> of(String cell) {
        // Each format that does not fit costs an exception, and most cells have no number.
        if (cell.length() > MAX_LENGTH || cell.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String text = cell.strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "")
                .replaceAll("(?i)\\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\.", "$1")
                .replaceAll("(?i)\\bsept\\b\\.?", "Sep")
                .replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "");
        return Stream.concat(FORMS.stream(), SHORT.stream())
                .flatMap(form -> parsed(text, form))
                .filter(day -> !day.isBefore(MIN_DATE))
                .findFirst();
    }

    private static Stream<LocalDate> parsed(String text, DateTimeFormatter form) {
        try {
            return Stream.of(LocalDate.parse(text, form));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }
}
