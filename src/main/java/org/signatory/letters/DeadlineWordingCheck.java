package org.signatory.letters;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.platform.time.WashingtonTime;

/**
 * Compares the wording of a deadline with its instant, in Washington time. The wording contradicts the instant if it names
 * a weekday, a date or a time of day and none of the named values matches the instant, or names EST in summer or EDT in winter.
 */
final class DeadlineWordingCheck {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?";

    private static final Pattern WEEKDAY =
            pattern("\\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b");
    private static final Pattern MONTH_DAY =
            pattern("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?");
    private static final Pattern DAY_MONTH =
            pattern("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + "(?:,?\\s+(\\d{4}))?");
    private static final Pattern NUMERIC = pattern("\\b(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?\\b");
    private static final Pattern ISO = pattern("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern TWELVE_HOURS = pattern("\\b(1[0-2]|0?[1-9])(?::([0-5]\\d))?\\s*([ap])\\.?\\s?m\\b");
    private static final Pattern TWENTY_FOUR_HOURS =
            pattern("\\b([01]?\\d|2[0-3]):([0-5]\\d)\\b(?!\\s*[ap]\\.?\\s?m\\b)");
    private static final Pattern NOON = pattern("\\bnoon\\b");
    private static final Pattern MIDNIGHT = pattern("\\bmidnight\\b");
    private static final Pattern END_OF_DAY =
            pattern("\\b(?:cob|eob|eod|close of business|end of (?:the )?(?:business )?day)\\b");

    /** Matches time zones other than Washington's; a time of day in these zones is not compared. */
    private static final Pattern OTHER_ZONE = Pattern.compile(
            "\\b(?:[PMCA][SD]?T|AK[SD]T|HST|UTC|GMT|Pacific|Mountain|Central|Alaska|Hawaii|Atlantic)\\b");

    /** Washington's time zone, with the letter for standard or daylight saving time. */
    private static final Pattern OWN_ZONE = Pattern.compile("\\bE([SD])T\\b|(?i:\\beastern (standard|daylight)\\b)");

    private static final LocalTime EARLIEST_END_OF_DAY = LocalTime.of(16, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final String words;
    private final LocalTime time;
    private final boolean summer;
    private final List<LocalDate> days = new ArrayList<>();

    private DeadlineWordingCheck(String words, ZonedDateTime deadline) {
        this.words = words;
        time = deadline.toLocalTime();
        summer = WashingtonTime.ZONE.getRules().isDaylightSavings(deadline.toInstant());
        days.add(deadline.toLocalDate());
        if (time.equals(LocalTime.MIDNIGHT)) {
            // "Midnight on Friday" often means the end of Friday.
            days.add(deadline.toLocalDate().minusDays(1));
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Returns whether the wording names a weekday, date or time of day that differs from the instant. */
    static boolean contradict(String words, Instant deadline) {
        return new DeadlineWordingCheck(words, deadline.atZone(WashingtonTime.ZONE)).contradict();
    }

    private boolean contradict() {
        List<Boolean> dates = new ArrayList<>();
        add(dates, MONTH_DAY, found -> isDate(month(found.group(1)), found.group(2), found.group(3)));
        add(dates, DAY_MONTH, found -> isDate(month(found.group(2)), found.group(1), found.group(3)));
        add(dates, NUMERIC, found -> isDate(Integer.parseInt(found.group(1)), found.group(2), found.group(3)));
        add(dates, ISO, found -> isDate(Integer.parseInt(found.group(2)), found.group(3), found.group(1)));
        List<Boolean> weekdays = new ArrayList<>();
        add(weekdays, WEEKDAY, found -> days.stream().anyMatch(day -> isWeekday(day.getDayOfWeek(), found.group())));
        return isWrongSeason() || noneMatches(dates) || noneMatches(weekdays) || noneMatches(times());
    }

    /** Returns whether the words name standard time during daylight saving time, or the reverse. */
    private boolean isWrongSeason() {
        Matcher zone = OWN_ZONE.matcher(words);
        if (!zone.find()) {
            return false;
        }
        boolean daylight = zone.group(1) != null
                ? zone.group(1).equals("D")
                : zone.group(2).equalsIgnoreCase("daylight");
        return daylight != summer;
    }

    private List<Boolean> times() {
        List<Boolean> times = new ArrayList<>();
        if (OTHER_ZONE.matcher(words).find()) {
            return times;
        }
        add(times, TWELVE_HOURS, found -> {
            int hour = Integer.parseInt(found.group(1)) % 12 + ("p".equalsIgnoreCase(found.group(3)) ? 12 : 0);
            return isTime(hour, found.group(2));
        });
        add(times, TWENTY_FOUR_HOURS, found -> isTime(Integer.parseInt(found.group(1)), found.group(2)));
        add(times, NOON, found -> isTime(12, null));
        add(times, MIDNIGHT, found -> time.equals(LocalTime.MIDNIGHT) || !time.isBefore(LAST_MINUTE));
        add(times, END_OF_DAY, found -> time.equals(LocalTime.MIDNIGHT) || !time.isBefore(EARLIEST_END_OF_DAY));
        return times;
    }

    private void add(List<Boolean> matches, Pattern pattern, Predicate<MatchResult> test) {
        pattern.matcher(words).results().forEach(found -> matches.add(test.test(found)));
    }

    private static boolean noneMatches(List<Boolean> matches) {
        return !matches.isEmpty() && !matches.contains(true);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private boolean isDate(int month, String dayOfMonth, String year) {
        return days.stream()
                .anyMatch(day -> day.getMonthValue() == month
                        && day.getDayOfMonth() == Integer.parseInt(dayOfMonth)
                        && (year == null || String.valueOf(day.getYear()).endsWith(year)));
    }

    private static boolean isWeekday(DayOfWeek day, String name) {
        return day.name()
                .toLowerCase(Locale.ROOT)
                .startsWith(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private boolean isTime(int hour, String minute) {
        return time.getHour() == hour && time.getMinute() == (minute == null ? 0 : Integer.parseInt(minute));
    }
}
