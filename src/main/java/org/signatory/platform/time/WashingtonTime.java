package org.signatory.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Converts between instants and the calendar of Congress: Washington's time zone, the numbers of Congresses, and
 * their start at noon on January 3.
 */
public final class WashingtonTime {

    /** Time zone of deadlines and days, with daylight saving time. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final int FIRST_YEAR = 1789;

    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' h:mm a z", Locale.US);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

    private WashingtonTime() {}

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** Returns the instant at which this day begins in Washington. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Formats the instant for people, such as {@code Friday, February 12, 2021 at 5:00 PM EST}. */
    public static String spoken(Instant instant) {
        return SPOKEN.format(instant.atZone(ZONE));
    }

    /** Formats the day for people, such as {@code Feb 12, 2021}. */
    public static String spoken(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * Returns the number of the Congress on this day. The first day of a term belongs to the new Congress, as the end
     * day of a term belongs to the next one.
     */
    public static int congressOn(LocalDate day) {
        int congress = Math.max(1, (day.getYear() - FIRST_YEAR) / 2 + 1);
        return day.isBefore(startOfCongress(congress)) ? Math.max(1, congress - 1) : congress;
    }

    /**
     * Returns the first day of a Congress: January 3 of an odd year since 1935 (Twentieth Amendment, section 1),
     * March 4 before.
     *
     * @param congress the number, from 1
     */
    public static LocalDate startOfCongress(int congress) {
        int year = FIRST_YEAR + 2 * (congress - 1);
        return year < 1935 ? LocalDate.of(year, Month.MARCH, 4) : LocalDate.of(year, Month.JANUARY, 3);
    }

    /**
     * Returns the number of the Congress at this instant, which changes at noon in Washington on January 3 of odd
     * years.
     */
    public static int congressAt(Instant instant) {
        return congressOn(rosterDay(instant));
    }

    /**
     * Returns the day whose roster applies at this instant: the day in Washington, or the previous day on the morning
     * of January 3 of an odd year, when the old Congress is still in session.
     */
    public static LocalDate rosterDay(Instant instant) {
        ZonedDateTime there = instant.atZone(ZONE);
        LocalDate day = there.toLocalDate();
        boolean morningOfTheTurn = day.getMonth() == Month.JANUARY
                && day.getDayOfMonth() == 3
                && day.getYear() % 2 == 1
                && day.getYear() >= 1935
                && there.toLocalTime().isBefore(LocalTime.NOON);
        return morningOfTheTurn ? day.minusDays(1) : day;
    }
}
