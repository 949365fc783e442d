package org.signatory.insights;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whom the list of bridges holds, and over which letters. */
public class CrossPartyFilter extends SeatFilter {

    @QueryParam("topic")
    @Size(max = 100)
    @Parameter(description = "Only letters on this topic.", example = "immigration")
    public String topic;
}
