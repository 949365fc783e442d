package org.signatory.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Parses dates and instants in requests, limited to years that a letter to the government can have. */
public final class RequestDateParser {

    private static final LocalDate MIN_DATE = LocalDate.of(1789, 1, 1);
    private static final LocalDate MAX_DATE = LocalDate.of(2199, 12, 31);

    private RequestDateParser() {}

    /** Parses a calendar day such as {@code 2021-02-11}. */
    public static LocalDate day(String text) {
        try {
            return bounded(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Enter a date such as 2021-02-11.", e);
        }
    }

    /** Parses an instant with its offset, such as {@code 2021-02-12T17:00:00-05:00}, truncated to the microsecond. */
    public static Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            bounded(instant.atOffset(ZoneOffset.UTC).toLocalDate());
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Enter a date and time with its offset, such as 2021-02-12T17:00:00-05:00.", e);
        }
    }

    private static LocalDate bounded(LocalDate day) {
        if (day.isBefore(MIN_DATE) || day.isAfter(MAX_DATE)) {
            throw new IllegalArgumentException("Enter a date from " + MIN_DATE + " to " + MAX_DATE + ".");
        }
        return day;
    }
}
