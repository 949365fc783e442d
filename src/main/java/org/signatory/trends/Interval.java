package org.signatory.trends;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.common.Washington;

/** By what stretch of time sign-ons are counted. */
@Schema(name = "TrendInterval")
public enum Interval {
    @JsonProperty("hour")
    HOUR,
    @JsonProperty("day")
    DAY;

    /** The beginning of the hour, or of the day in Washington, that an instant falls into. */
    Instant start(Instant instant) {
        return this == HOUR ? instant.truncatedTo(ChronoUnit.HOURS) : Washington.startOf(Washington.dayOf(instant));
    }

    /** An instant for a day of which no more is known. */
    static Instant noon(LocalDate day) {
        return Washington.startOf(day).plus(12, ChronoUnit.HOURS);
    }
}
