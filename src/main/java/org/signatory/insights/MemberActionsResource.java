package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;

@Path("/v1/members/{bioguideId}/letter-actions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Insights")
@RequiredArgsConstructor
public class MemberActionsResource {

    private final MemberActionQueries actions;

    @GET
    @Operation(
            summary = "List a Member's actions on selected letters",
            description = "Eligibility is as of the date of sending or closing, or as of today for an open letter.")
    @APIResponseSchema(MemberActionList.class)
    public MemberActionList getMemberActions(
            @PathParam("bioguideId") String bioguideId,
            @QueryParam("letters")
                    @Separator(",")
                    @Size(min = 2, max = 50, message = "{entries}")
                    @NotNull
                    @Parameter(description = "IDs of 2 to 50 letters, separated by commas.")
                    List<UUID> letters) {
        return actions.get(bioguideId, letters);
    }
}
