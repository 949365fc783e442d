package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Represents the date and reason of the withdrawal of a sign-on or an endorsement. */
public class Withdrawal {

    @QueryParam("on")
    @Parameter(description = "Day of the withdrawal; defaults to today in Washington.")
    public LocalDate on;

    @QueryParam("reason")
    @NotBlank
    @Size(max = 2000)
    @Parameter(description = "Reason for the withdrawal; visible to staff only.", required = true)
    public String reason;

    /** Returns the day of withdrawal, which cannot precede the sign-on or endorsement or follow today. */
    public LocalDate onOrToday(LocalDate given, Instant now) {
        LocalDate today = WashingtonTime.dayOf(now);
        LocalDate day = on == null ? today : on;
        if (day.isBefore(given) || day.isAfter(today)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "Enter a day from %s, the day of signing or endorsing, to today.",
                    given);
        }
        return day;
    }
}
