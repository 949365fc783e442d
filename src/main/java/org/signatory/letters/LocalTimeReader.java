package org.signatory.letters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.time.WashingtonTime;

/** Parses instants with a UTC offset, and local times without one, which are in Washington. */
final class LocalTimeReader {

    static final String UNDERSTOOD =
            "Enter a time such as 2026-11-30T17:00 or 2026-11-30 5:00 PM, in Washington time, or with a UTC offset such as 2026-11-30T17:00-05:00.";

    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[Tt]|,? {1,3})(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2})(?:\\.\\d{1,9})?)? {0,3}(?:([AaPp])\\.?[Mm]\\.?)?(?: (?:ET|EST|EDT|Eastern))?");
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("h:mm a 'on' MMMM d, uuuu", Locale.US);

    private LocalTimeReader() {}

    /** @throws DateTimeException with a reason for users if the text is no such time, or Washington has no or two such times */
    static Instant read(String text) {
        String stripped = text.strip();
        Matcher local = LOCAL.matcher(stripped);
        if (local.matches()) {
            return inZone(LocalDateTime.of(date(local.group(1)), time(local)), WashingtonTime.ZONE);
        }
        try {
            return OffsetDateTime.parse(stripped.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException e) {
            throw new DateTimeException(UNDERSTOOD, e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new DateTimeException("Enter a date that exists; " + text + " does not.", e);
        }
    }

    private static LocalTime time(Matcher local) {
        String half = local.group(5);
        boolean twelve = half != null;
        int hour = Integer.parseInt(local.group(2));
        int minute = local.group(3) == null ? 0 : Integer.parseInt(local.group(3));
        int second = local.group(4) == null ? 0 : Integer.parseInt(local.group(4));
        boolean bare = !twelve && local.group(3) == null;
        if (bare || minute > 59 || second > 59 || (twelve ? hour < 1 || hour > 12 : hour > 23)) {
            throw new DateTimeException(UNDERSTOOD);
        }
        int from = twelve ? hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0) : hour;
        return LocalTime.of(from, minute, second);
    }

    /** @throws DateTimeException with a reason if the zone has no or two such times because of daylight saving time */
    static Instant inZone(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(zone).toInstant();
        }
        String when = SPOKEN.format(local);
        throw new DateTimeException(
                change.isGap()
                        ? "The time %s does not exist in Washington, because daylight saving time begins that day. Enter another time."
                                .formatted(when)
                        : "The time %s occurs twice in Washington, because daylight saving time ends that day. Send the time with its UTC offset, %s or %s."
                                .formatted(when, change.getOffsetBefore(), change.getOffsetAfter()));
    }
}
