package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exposes the ranking of Members who sign letters led by the other party. */
@Path("/v1/members/cross-party-signers")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Insights")
@RequiredArgsConstructor
public class CrossPartyResource {

    private final CrossPartyQueries signers;

    @GET
    @Operation(
            summary = "List Members by how often they sign letters led by the other party",
            description =
                    "Analyzes the Members who serve today, and the latest 300 letters visible to the caller with leads from one"
                            + " party only. Excludes withdrawn sign-ons. See docs/similar.md.")
    @APIResponseSchema(CrossPartySignerList.class)
    public CrossPartySignerList listCrossPartySigners(@Valid @BeanParam CrossPartyFilter filter) {
        return signers.list(filter);
    }
}
