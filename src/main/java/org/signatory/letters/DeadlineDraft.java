package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.time.WashingtonTime;

/** Represents a sign-on deadline as entered: an instant, or a day that ends at close of business. */
@Schema(examples = "{\"on\": \"2031-02-14\", \"words\": \"COB Friday\"}")
public record DeadlineDraft(
        @Schema(description = "Instant of the deadline, with its UTC offset.", examples = "2031-02-14T17:00:00-05:00")
        Instant at,

        @Schema(
                description =
                        "Date of the deadline, instead of an instant. The deadline is close of business, 5 pm in Washington.",
                examples = "2031-02-14")
        LocalDate on,

        @Size(max = 200) @Schema(description = "Wording of the deadline, saved unchanged.", examples = "COB Friday")
        String words,

        @Schema(
                description =
                        "Confirms a deadline that has passed or does not match its wording. Both are rejected by default.",
                examples = "false")
        Boolean confirmed) {

    /** "COB" on Capitol Hill: 5 pm in Washington, daylight saving included. */
    public static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    @AssertTrue(message = "Send either at or on.")
    boolean isEitherInstantOrDay() {
        return (at == null) != (on == null);
    }

    public DeadlineDraft(Instant at, LocalDate on, String words) {
        this(at, on, words, null);
    }

    @JsonIgnore
    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    public Instant instant() {
        // The database keeps microseconds; a finer instant would differ from its own record.
        return at != null
                ? at.truncatedTo(ChronoUnit.MICROS)
                : on.atTime(CLOSE_OF_BUSINESS).atZone(WashingtonTime.ZONE).toInstant();
    }
}
