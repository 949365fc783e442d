package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;

/** Exposes the letters that are similar to a letter. */
@Path("/v1/letters/{letterId}/similar-letters")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Likeness")
public class SimilarLetterResource {

    @Inject
    SimilarLetterQueries similar;

    @GET
    @Operation(
            summary = "List similar letters by common signers",
            description =
                    "The latest 300 letters that share a topic or a lead with this one, of those that the caller may see, by the"
                            + " share of signers in common. Withdrawn signatures do not count. See docs/similar.md.")
    @APIResponseSchema(SimilarLetterList.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public SimilarLetterList listSimilarLetters(
            @PathParam("letterId") UUID letterId,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(300)
                    @Parameter(description = "How many, 1 to 300; `total` says how many there are.")
                    int limit) {
        return similar.list(letterId, limit);
    }
}
