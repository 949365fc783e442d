package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/members/{bioguideId}/similar-members")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Insights")
@RequiredArgsConstructor
public class SimilarMemberResource {

    private final SimilarMemberQueries similar;

    @GET
    @Operation(
            summary = "List similar Members by letters in common",
            description =
                    "Ranks other Members by the weighted share they signed of the letters they could have signed among this Member's latest 300 visible to the caller. Excludes withdrawn sign-ons. See docs/similar.md.")
    @APIResponseSchema(SimilarMemberList.class)
    public SimilarMemberList listSimilarMembers(
            @PathParam("bioguideId") String bioguideId, @Valid @BeanParam SimilarMemberFilter filter) {
        return similar.list(bioguideId, filter);
    }
}
