package org.signatory.insights;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
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

/** Exposes the comparison of the signers of two letters. */
@Path("/v1/letters/{letterId}/signer-comparison")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Insights")
@RequiredArgsConstructor
public class SignerComparisonResource {

    private final SignerComparisonQueries comparisons;

    @GET
    @Operation(
            summary = "List signers of a letter, an earlier letter, or both",
            description =
                    "Members who signed only the earlier letter are listed with a reason: not serving, in the other chamber,"
                            + " withdrawn, or not signed. Excludes withdrawn sign-ons.")
    @APIResponseSchema(SignerComparison.class)
    public SignerComparison getSignerComparison(
            @PathParam("letterId") UUID letterId,
            @QueryParam("earlier") @NotNull @Parameter(description = "ID of the earlier letter.") UUID earlier) {
        return comparisons.get(letterId, earlier);
    }
}
