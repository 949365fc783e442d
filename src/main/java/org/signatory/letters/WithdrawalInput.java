package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Represents the day and reason of the withdrawal of a sign-on or an endorsement. */
public record WithdrawalInput(
        @Schema(description = "Date of the withdrawal; defaults to today in Washington.", examples = "2021-02-05")
        LocalDate on,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                required = true,
                description = "Reason for the withdrawal; visible to staff only.",
                examples = "The office asked.")
        String reason) {

    /** Returns the day of withdrawal, which cannot precede the sign-on or endorsement or follow today. */
    public LocalDate onOrToday(LocalDate given, Instant now) {
        LocalDate today = WashingtonTime.dayOf(now);
        LocalDate day = on == null ? today : on;
        if (day.isBefore(given) || day.isAfter(today)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "Enter a date from %s (the date of signing or endorsing) through today.",
                    given);
        }
        return day;
    }
}
