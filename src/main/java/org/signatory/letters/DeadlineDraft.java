package org.signatory.letters;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.common.Washington;

/** A sign-on deadline as a person states it: an instant, or a day that ends at close of business. */
@Schema(examples = "{\"on\": \"2027-02-12\", \"words\": \"COB Friday\"}")
public record DeadlineDraft(
        @Schema(description = "The instant, with its offset.", examples = "2027-02-12T17:00:00-05:00")
        Instant at,

        @Schema(
                description = "A day instead of an instant: its close of business, 5 pm in Washington.",
                examples = "2027-02-12")
        LocalDate on,

        @Size(max = 200) @Schema(description = "The words it was given in, kept as they are.", examples = "COB Friday")
        String words) {

    /** "COB" on Capitol Hill: 5 pm in Washington, daylight saving included. */
    public static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    @AssertTrue(message = "needs either at or on")
    boolean isEitherInstantOrDay() {
        return (at == null) != (on == null);
    }

    public Instant instant() {
        // The database keeps microseconds; a finer instant would differ from its own record.
        return at != null
                ? at.truncatedTo(ChronoUnit.MICROS)
                : on.atTime(CLOSE_OF_BUSINESS).atZone(Washington.ZONE).toInstant();
    }
}
