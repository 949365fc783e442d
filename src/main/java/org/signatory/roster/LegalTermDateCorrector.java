package org.signatory.roster;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Legislator.Term;

/**
 * Corrects days on which Congress met to the days on which terms began and ended by law: January 3 since 1935
 * (Twentieth Amendment), March 4 before. The dataset starts many terms on the day a Congress convened and ends many on
 * the day it adjourned; the Members served until the next Congress began.
 */
final class LegalTermDateCorrector {

    /** Convening more than a few days late, from the "Sessions of Congress" in the Congressional Directory. */
    private static final Set<LocalDate> CONVENED_LATE = days("1963-01-09 1967-01-10 1971-01-21 1975-01-14 1979-01-15");

    /** Adjournment of each Congress without a day for meeting again, where it was before January 3; same source. */
    private static final Set<LocalDate> ADJOURNED =
            days("1936-06-20 1938-06-16 1942-12-16 1944-12-19 1946-08-02 1948-12-31 1951-01-02 1952-07-07 1954-12-02"
                    + " 1956-07-27 1958-08-24 1960-09-01 1962-10-13 1964-10-03 1966-10-22 1968-10-14 1971-01-02"
                    + " 1972-10-18 1974-12-20 1976-10-01 1978-10-15 1980-12-16 1982-12-23 1984-10-12 1986-10-18"
                    + " 1988-10-22 1990-10-28 1992-10-09 1994-12-01 1996-10-04 1998-12-19 2000-12-15 2002-11-22"
                    + " 2004-12-09 2006-12-09 2010-12-22");

    private static final int LAST_DAY_TO_CONVENE = 7;

    private LegalTermDateCorrector() {}

    private static Set<LocalDate> days(String list) {
        return Arrays.stream(list.split(" ")).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }

    static Term corrected(Term term) {
        return term.dated(start(term.start()), end(term.end()));
    }

    static LocalDate start(LocalDate start) {
        boolean convened = start.getYear() >= ServiceDates.JANUARY_SINCE
                && start.getYear() % 2 == 1
                && start.getMonth() == Month.JANUARY
                && start.getDayOfMonth() > 3
                && start.getDayOfMonth() <= LAST_DAY_TO_CONVENE;
        return convened || CONVENED_LATE.contains(start) ? start.withDayOfMonth(3) : start;
    }

    static LocalDate end(LocalDate end) {
        if (ADJOURNED.contains(end)) {
            return WashingtonTime.startOfCongress(WashingtonTime.congressOn(end) + 1);
        }
        // The dataset gives the last day of early terms.
        boolean lastDay = end.getYear() < ServiceDates.JANUARY_SINCE
                && end.getYear() % 2 == 1
                && end.getMonth() == Month.MARCH
                && end.getDayOfMonth() == 3;
        return lastDay ? end.plusDays(1) : end;
    }
}
