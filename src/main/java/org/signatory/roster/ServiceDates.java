package org.signatory.roster;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/** Defines the days of a period of service. The end day is exclusive, except for a departure before the end of a term. */
public interface ServiceDates {

    /** Year from which terms end on January 3 instead of March 4 (Twentieth Amendment). */
    int JANUARY_SINCE = 1935;

    LocalDate start();

    LocalDate end();

    EndBasis endBasis();

    /** Returns whether the day is in the period, without the end day. */
    default boolean covers(LocalDate day) {
        return !day.isBefore(start()) && day.isBefore(end());
    }

    /** Returns whether the Member left before the end of a term on this day, and so still served on it. */
    default boolean isLastDay(LocalDate day) {
        return endBasis() == EndBasis.ACTUAL && day.equals(end()) && !isRegularEnd(day);
    }

    /** Returns whether the day is in the period or the Member's last day. */
    default boolean includes(LocalDate day) {
        return covers(day) || isLastDay(day);
    }

    /** Returns whether the term was scheduled to end by this day, and no roster since then shows whether it did. */
    default boolean mayContinueOn(LocalDate day) {
        return endBasis() == EndBasis.SCHEDULED && !day.isBefore(end());
    }

    /**
     * Finds the service on a day: the period that covers it or has it as its last day; otherwise the last period, if
     * its scheduled end has passed unconfirmed.
     *
     * @param services the periods of a Member, oldest first
     */
    static <S extends ServiceDates> Optional<S> on(List<S> services, LocalDate day) {
        S leaving = null;
        // A loop is faster than a stream; rankings call this some hundred thousand times.
        for (S service : services) {
            if (service.covers(day)) {
                return Optional.of(service);
            }
            if (service.isLastDay(day)) {
                leaving = service;
            }
        }
        if (leaving != null || services.isEmpty()) {
            return Optional.ofNullable(leaving);
        }
        S last = services.get(services.size() - 1);
        return last.mayContinueOn(day) ? Optional.of(last) : Optional.empty();
    }

    /** Returns whether terms end by law on this day, which belongs to the next Congress. */
    static boolean isRegularEnd(LocalDate day) {
        if (day.getYear() % 2 == 0) {
            return false;
        }
        return day.getYear() < JANUARY_SINCE
                ? day.getMonth() == Month.MARCH && day.getDayOfMonth() == 4
                : day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 3;
    }
}
