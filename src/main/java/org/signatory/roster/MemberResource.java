package org.signatory.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;

/** Serves current and former Members of Congress. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Members")
@RequiredArgsConstructor
public class MemberResource {

    private final MemberQueries members;
    private final Responses responses;

    @GET
    @Operation(summary = "List Members by name")
    @APIResponseSchema(MemberSummary[].class)
    public Response listMembers(@Valid @BeanParam MemberFilter filter, @Valid @BeanParam PageParameters paging) {
        return responses.page(members.page(filter, paging));
    }

    @GET
    @Path("/{bioguideId}")
    @Operation(
            summary = "Get a Member with all terms",
            description = "For a retired Bioguide ID, the response contains the Member under the current ID.")
    @APIResponseSchema(MemberDetail.class)
    public Response getMember(@PathParam("bioguideId") String bioguideId) {
        return responses.one(members.get(bioguideId));
    }
}
