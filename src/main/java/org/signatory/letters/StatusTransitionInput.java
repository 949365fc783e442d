package org.signatory.letters;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StatusTransitionInput", examples = "{\"to\": \"open\", \"on\": \"2021-02-01\"}")
public record StatusTransitionInput(
        @NotNull @Schema(description = "New status.", examples = "open")
        LetterStatus to,

        @Schema(description = "Effective date; defaults to today in Washington.", examples = "2021-02-11")
        LocalDate on,

        @Schema(description = "Effective date and time, instead of the date.", examples = "2021-02-11T10:00:00-05:00")
        Instant at,

        @Size(max = 2000)
        @Schema(
                description = "Reason for the transition; required with override.",
                examples = "Two offices asked by phone after the deadline.")
        String reason,

        @Schema(
                description =
                        "Allows sending with stale or unconfirmed sign-ons, or opening a draft after its deadline.",
                examples = "false")
        boolean override) {

    @AssertTrue(message = "Send on or at, not both.")
    boolean isEitherInstantOrDay() {
        return on == null || at == null;
    }

    @AssertTrue(message = "Send a reason with override.")
    boolean isReasonedOverride() {
        return !override || reason != null && !reason.isBlank();
    }
}
