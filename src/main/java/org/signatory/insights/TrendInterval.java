package org.signatory.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.signatory.platform.time.WashingtonTime;

/** Lists the intervals of the counts. */
public enum TrendInterval {
    HOUR,
    DAY;

    /** Returns the start of the hour, or of the day in Washington, of an instant. */
    Instant start(Instant instant) {
        return this == HOUR
                ? instant.truncatedTo(ChronoUnit.HOURS)
                : WashingtonTime.startOf(WashingtonTime.dayOf(instant));
    }

    /** Returns noon in Washington, for an event without a time on this day. */
    static Instant noon(LocalDate day) {
        return WashingtonTime.startOf(day).plus(12, ChronoUnit.HOURS);
    }
}
