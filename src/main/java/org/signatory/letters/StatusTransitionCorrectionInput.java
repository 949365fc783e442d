package org.signatory.letters;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.time.WashingtonTime;

/** Represents the correct date of a recorded status transition. */
@Schema(examples = "{\"on\": \"2021-02-11\", \"reason\": \"The press release gives this date.\"}")
public record StatusTransitionCorrectionInput(
        @Schema(description = "Effective date in Washington.", examples = "2021-02-11")
        LocalDate on,

        @Schema(description = "Effective date and time, instead of the date.", examples = "2021-02-11T10:00:00-05:00")
        Instant at,

        @Schema(
                description =
                        "If the corrected sent date is earlier, whether sign-ons dated after it are moved to that date.",
                examples = "false")
        boolean redateSigners,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Reason, recorded in the history.", examples = "The press release gives this date.")
        String reason) {

    @AssertTrue(message = "Send on or at, not both.")
    boolean isEitherInstantOrDay() {
        return (on == null) != (at == null);
    }

    LocalDate day() {
        return at == null ? on : WashingtonTime.dayOf(at);
    }
}
