package org.signatory.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The calendar of Congress: Washington's time zone, the numbering of Congresses, the turn at noon on 3 January. */
public final class WashingtonTime {

    /** Deadlines and days are Washington's, daylight saving included. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' h:mm a z", Locale.US);

    private WashingtonTime() {}

    /** The day in Washington at this instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant at which this day begins in Washington. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** A person's reading of the instant, such as {@code Friday, February 12, 2021 at 5:00 PM EST}. */
    public static String spoken(Instant instant) {
        return SPOKEN.format(instant.atZone(ZONE));
    }

    /**
     * The number of the Congress on this day: (year - 1789) / 2 + 1. A 3 January belongs to the new Congress, as the end
     * day of a term belongs to the next one (Twentieth Amendment, section 1).
     */
    public static int congressOn(LocalDate day) {
        int year = day.isBefore(LocalDate.of(day.getYear(), Month.JANUARY, 3)) ? day.getYear() - 1 : day.getYear();
        return (year - 1789) / 2 + 1;
    }

    /** The number of the Congress at this instant, which turns at noon in Washington on 3 January of odd years. */
    public static int congressAt(Instant instant) {
        return congressOn(rosterDay(instant));
    }

    /**
     * The day whose roster holds at this instant: the day in Washington, but the day before on the morning of a 3 January
     * of an odd year, when the old Congress still sits.
     */
    public static LocalDate rosterDay(Instant instant) {
        ZonedDateTime there = instant.atZone(ZONE);
        LocalDate day = there.toLocalDate();
        boolean morningOfTheTurn = day.getMonth() == Month.JANUARY
                && day.getDayOfMonth() == 3
                && day.getYear() % 2 == 1
                && there.toLocalTime().isBefore(LocalTime.NOON);
        return morningOfTheTurn ? day.minusDays(1) : day;
    }
}
