package org.signatory.insights;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Selects the Members and letters of the cross-party ranking. */
public class CrossPartyFilter extends MemberRankingFilter {

    @QueryParam("topic")
    @Size(max = 100)
    @Parameter(description = "Topic of the letters.", example = "immigration")
    public String topic;
}
