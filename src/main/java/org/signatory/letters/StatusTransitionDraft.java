package org.signatory.letters;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that a letter is to take. */
@Schema(name = "StatusTransitionDraft", examples = "{\"to\": \"open\", \"on\": \"2021-02-01\"}")
public record StatusTransitionDraft(
        @NotNull @Schema(description = "The status to move to.", examples = "open")
        LetterStatus to,

        @Schema(
                description = "The day of the step; today in Washington where nothing is said.",
                examples = "2021-02-11")
        LocalDate on,

        @Schema(description = "The instant of the step, instead of the day.", examples = "2021-02-11T10:00:00-05:00")
        Instant at,

        @Size(max = 2000)
        @Schema(description = "Why; needed with override.", examples = "Two late offices asked by phone.")
        String reason,

        @Schema(
                description =
                        "Send although some sign-ons are stale or unconfirmed, or open a draft although its deadline has passed.",
                examples = "false")
        boolean override) {

    @AssertTrue(message = "takes on or at, not both")
    boolean isEitherInstantOrDay() {
        return on == null || at == null;
    }

    @AssertTrue(message = "needs a reason with override")
    boolean isReasonedOverride() {
        return !override || reason != null && !reason.isBlank();
    }
}
