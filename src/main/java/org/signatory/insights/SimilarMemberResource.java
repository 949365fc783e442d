package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;

/** Exposes the Members who are similar to a Member. */
@Path("/v1/members/{bioguideId}/similar-members")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Likeness")
public class SimilarMemberResource {

    @Inject
    SimilarMemberQueries similar;

    @GET
    @Operation(
            summary = "List similar Members by common letters",
            description =
                    "Over the latest 300 letters that the Member signed and the caller may see: of how many that the other"
                            + " one could have signed, the other one did. Withdrawn signatures do not count. See docs/similar.md.")
    @APIResponseSchema(SimilarMemberList.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public SimilarMemberList listSimilarMembers(
            @PathParam("bioguideId") String bioguideId, @Valid @BeanParam SimilarMemberFilter filter) {
        return similar.list(bioguideId, filter);
    }
}
