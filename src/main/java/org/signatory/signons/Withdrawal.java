package org.signatory.signons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** When and why a Member takes a signature back. */
public class Withdrawal {

    @QueryParam("on")
    @Parameter(description = "The day it was taken back; today in Washington where nothing is said.")
    public LocalDate on;

    @QueryParam("reason")
    @NotBlank
    @Size(max = 2000)
    @Parameter(description = "Why; seen by staff only.", required = true)
    public String reason;
}
