package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
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
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/letters/{letterId}/similar-letters")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Insights")
@RequiredArgsConstructor
public class SimilarLetterResource {

    private final SimilarLetterQueries similar;

    @GET
    @Operation(
            summary = "List similar letters by signers in common",
            description =
                    "Compares up to 300 letters visible to the caller that share a topic, a lead or enough signers with this letter, by"
                            + " the share of signers in common. Excludes withdrawn sign-ons. See docs/similar.md.")
    @APIResponseSchema(SimilarLetterList.class)
    public SimilarLetterList listSimilarLetters(
            @PathParam("letterId") UUID letterId,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(300)
                    @Parameter(
                            description =
                                    "Maximum number of letters, 1 to 300; `total` is the number without this limit.")
                    int limit) {
        return similar.list(letterId, limit);
    }
}
