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

/** When and why a signature or an endorsement is taken back. */
public class Withdrawal {

    @QueryParam("on")
    @Parameter(description = "The day it was taken back; today in Washington where nothing is said.")
    public LocalDate on;

    @QueryParam("reason")
    @NotBlank
    @Size(max = 2000)
    @Parameter(description = "Why; seen by staff only.", required = true)
    public String reason;

    /** The day of withdrawal, which lies between the day of what is withdrawn and today. */
    public LocalDate onOrToday(LocalDate given, Instant now) {
        LocalDate today = WashingtonTime.dayOf(now);
        LocalDate day = on == null ? today : on;
        if (day.isBefore(given) || day.isAfter(today)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "It can be withdrawn between the day it was given, %s, and today.",
                    given);
        }
        return day;
    }
}
