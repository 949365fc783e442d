package org.signatory.letters;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.time.WashingtonTime;

/** Interprets the wording of a deadline, such as "COB Friday", relative to a time. */
final class DeadlineParser {

    static final String UNDERSTOOD =
            "Enter a day (today, tomorrow, Friday, next Friday, Monday the 12th, March 3, 3/12, 2027-03-12) with a time (5 pm, 5:00 PM ET, 17:00, noon, midnight, COB, end of day).";

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int RECENT_DAYS = 60;
    private static final String MONTH =
            "(?<%s>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final String ORDINAL = "(?:st|nd|rd|th)?";

    private static final Pattern ISO = pattern("\\b(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})\\b");
    private static final Pattern MONTH_DAY = pattern("\\b" + MONTH.formatted("name") + "\\s{1,3}(?:the )?(?<d>\\d{1,2})"
            + ORDINAL + "\\b(?:,?\\s{1,3}(?<y>\\d{4})\\b)?");
    private static final Pattern DAY_MONTH = pattern("\\b(?:the )?(?<d>\\d{1,2})" + ORDINAL + "(?: of)?\\s{1,3}"
            + MONTH.formatted("name") + "(?![\\p{L}])(?:,?\\s{1,3}(?<y>\\d{4})\\b)?");
    private static final Pattern NUMERIC = pattern("\\b(?<m>\\d{1,2})/(?<d>\\d{1,2})(?:/(?<y>\\d{4}|\\d{2}))?\\b");
    private static final Pattern RELATIVE = pattern("\\b(?<word>today|tonight|tomorrow)\\b");
    private static final Pattern WEEKDAY = pattern(
            "\\b(?:(?<next>next)|this|this coming|coming)?\\s{0,3}\\b(?<name>mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?");
    private static final Pattern THE_DAY = pattern("\\bthe (?<d>\\d{1,2})(?:st|nd|rd|th)\\b");

    private static final Pattern TWELVE =
            pattern("\\b(?<h>1[0-2]|0?[1-9])(?::(?<min>[0-5]\\d))?\\s{0,2}(?<half>[ap])\\.?\\s?m\\b\\.?");
    private static final Pattern TWENTY_FOUR = pattern("\\b(?<h>[01]?\\d|2[0-3]):(?<min>[0-5]\\d)\\b");
    private static final Pattern NAMED = pattern(
            "\\b(?<noon>(?:12 )?noon)\\b|\\b(?<midnight>(?:12 )?midnight)\\b|\\b(?<cob>cob|eob|close of business|end of (?:the )?(?:business|work(?:ing)?) day|end of business)\\b|\\b(?<eod>eod|end of (?:the )?day)\\b");
    private static final Pattern ZONE = Pattern.compile(
            "\\b(?:(?i:eastern|central|mountain|pacific|alaska|hawaii)|[ECMP][SD]?T|AK[SD]?T|HS?T)\\b(?i: standard| daylight)?(?i: time)?");
    private static final Map<Character, ZoneId> ZONES = Map.of(
            'E', WashingtonTime.ZONE,
            'C', ZoneId.of("America/Chicago"),
            'M', ZoneId.of("America/Denver"),
            'P', ZoneId.of("America/Los_Angeles"),
            'A', ZoneId.of("America/Anchorage"),
            'H', ZoneId.of("Pacific/Honolulu"));
    private static final Pattern FILLER = pattern(
            "[,;.()–—-]|\\b(?:by|on|at|of|the|before|in|until|till|no later than|not later than|deadline|is|sharp|please|due|washington|dc|d\\.c|local|time)\\b");

    /** The wording; each part that was understood is blanked out. */
    private String rest;

    private final ZonedDateTime now;
    private LocalDate day;
    private DayOfWeek weekday;
    private boolean nextWeek;
    private LocalTime time;
    private boolean tonight;

    private DeadlineParser(String words, Instant now) {
        rest = words;
        this.now = now.atZone(WashingtonTime.ZONE);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Returns the instant that the words mean.
     *
     * @throws DateTimeException with a reason for users if the words are not recognized
     */
    static Instant read(String words, Instant now) {
        return new DeadlineParser(words, now).read();
    }

    private Instant read() {
        ZoneId zone = zone();
        readTime();
        readDay();
        String unknown = FILLER.matcher(rest).replaceAll(" ").strip();
        if (!unknown.isEmpty()) {
            throw fault("“" + unknown.replaceAll("\\s+", " ") + "” was not recognized.");
        }
        if (day == null && weekday == null) {
            throw fault("The day is missing.");
        }
        if (time == null) {
            time = tonight ? LAST_MINUTE : DeadlineInput.CLOSE_OF_BUSINESS;
        }
        return LocalTimeReader.inZone(resolved().atTime(time), zone);
    }

    private static DateTimeException fault(String reason) {
        return new DateTimeException(reason + " " + UNDERSTOOD);
    }

    private ZoneId zone() {
        Matcher found = take(ZONE);
        return found == null
                ? WashingtonTime.ZONE
                : ZONES.get(Character.toUpperCase(found.group().charAt(0)));
    }

    /** Returns the first match, and blanks it out; null if there is none. */
    private Matcher take(Pattern pattern) {
        Matcher found = pattern.matcher(rest);
        if (!found.find()) {
            return null;
        }
        rest = rest.substring(0, found.start()) + " " + rest.substring(found.end());
        return found;
    }

    private void readTime() {
        Matcher twelve = take(TWELVE);
        if (twelve != null) {
            boolean afternoon = twelve.group("half").equalsIgnoreCase("p");
            set(LocalTime.of(number(twelve, "h") % 12 + (afternoon ? 12 : 0), minute(twelve)));
        }
        Matcher clock = take(TWENTY_FOUR);
        if (clock != null) {
            set(LocalTime.of(number(clock, "h"), minute(clock)));
        }
        Matcher named = take(NAMED);
        if (named != null) {
            boolean last = named.group("midnight") != null || named.group("eod") != null;
            LocalTime meant =
                    named.group("noon") != null ? LocalTime.NOON : last ? LAST_MINUTE : DeadlineInput.CLOSE_OF_BUSINESS;
            // "Close of business, 6 pm" and "12 pm noon" have one time.
            if (time == null || named.group("noon") != null || named.group("midnight") != null) {
                set(meant);
            }
        }
    }

    private void set(LocalTime read) {
        if (time != null && !time.equals(read)) {
            throw fault("Two different times are given.");
        }
        time = read;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static int minute(Matcher found) {
        return found.group("min") == null ? 0 : number(found, "min");
    }

    private void readDay() {
        for (Pattern pattern : new Pattern[] {ISO, MONTH_DAY, DAY_MONTH, NUMERIC}) {
            Matcher date = take(pattern);
            if (date != null) {
                set(date(date));
            }
        }
        Matcher relative = take(RELATIVE);
        if (relative != null) {
            String word = relative.group("word").toLowerCase(Locale.ROOT);
            tonight = word.equals("tonight");
            set(now.toLocalDate().plusDays(word.equals("tomorrow") ? 1 : 0));
        }
        Matcher named = take(WEEKDAY);
        if (named != null) {
            weekday = weekday(named.group("name"));
            nextWeek = named.group("next") != null;
        }
        Matcher ordinal = day == null ? take(THE_DAY) : null;
        if (ordinal != null) {
            set(dayOfMonth(number(ordinal, "d")));
        }
    }

    private void set(LocalDate read) {
        if (day != null && !day.equals(read)) {
            throw fault("Two different days are given.");
        }
        day = read;
    }

    private static DayOfWeek weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().substring(0, 3).equalsIgnoreCase(name.substring(0, 3)))
                .findFirst()
                .orElseThrow();
    }

    /** Without a year, a date is in the year in which it comes next, or passed only recently. */
    private LocalDate date(Matcher found) {
        boolean named = found.pattern() == MONTH_DAY || found.pattern() == DAY_MONTH;
        int month = named ? month(found.group("name")) : number(found, "m");
        int dayOfMonth = number(found, "d");
        LocalDate today = now.toLocalDate();
        if (found.group("y") != null) {
            int year = number(found, "y");
            return of(year < 100 ? 2000 + year : year, month, dayOfMonth);
        }
        LocalDate recent = today.minusDays(RECENT_DAYS);
        for (int year = recent.getYear(); year < recent.getYear() + 8; year++) {
            boolean exists = month != 2 || dayOfMonth != 29 || Year.isLeap(year);
            if (exists && !of(year, month, dayOfMonth).isBefore(recent)) {
                return of(year, month, dayOfMonth);
            }
        }
        throw fault("The date does not exist.");
    }

    private static int month(String name) {
        return Arrays.asList("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                        .indexOf(name.toLowerCase(Locale.ROOT))
                + 1;
    }

    private static LocalDate of(int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException e) {
            throw fault("The date does not exist.");
        }
    }

    /** Returns the next day of the month with this number, which is on the named weekday if there is one. */
    private LocalDate dayOfMonth(int number) {
        LocalDate today = now.toLocalDate();
        LocalDate first = null;
        for (LocalDate month = today.withDayOfMonth(1);
                !month.isAfter(today.plusMonths(1));
                month = month.plusMonths(1)) {
            boolean possible = number >= 1 && number <= month.lengthOfMonth();
            LocalDate candidate = possible ? month.withDayOfMonth(number) : null;
            if (candidate == null || candidate.isBefore(today)) {
                continue;
            }
            if (weekday == null || candidate.getDayOfWeek() == weekday) {
                return candidate;
            }
            first = first == null ? candidate : first;
        }
        throw fault(first == null ? "The date does not exist." : isA(first));
    }

    private static String isA(LocalDate date) {
        return date + " is a " + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US) + ".";
    }

    private LocalDate resolved() {
        if (day != null) {
            if (weekday != null && day.getDayOfWeek() != weekday) {
                throw fault(isA(day));
            }
            return day;
        }
        LocalDate today = now.toLocalDate();
        if (nextWeek) {
            return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(weekday));
        }
        LocalDate next = today.with(TemporalAdjusters.nextOrSame(weekday));
        boolean passed = next.equals(today) && !time.isAfter(now.toLocalTime());
        return passed ? next.plusWeeks(1) : next;
    }
}
