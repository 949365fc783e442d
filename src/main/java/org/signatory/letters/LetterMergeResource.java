package org.signatory.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.DryRunDocs;
import org.signatory.platform.http.ErrorCode;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Letters")
@RequiredArgsConstructor
public class LetterMergeResource {

    private final LetterMergeService letters;

    @POST
    @Idempotent
    @Operation(
            summary = "Merge a duplicate into a letter",
            description =
                    "Moves or combines the duplicate's records where possible, and voids the duplicate. A Member on both letters keeps the earlier date"
                            + " and the greater certainty.")
    @APIResponseSchema(LetterMergeReport.class)
    @DeclaredErrors({
        ErrorCode.ALREADY_MERGED,
        ErrorCode.UNKNOWN_REFERENCE,
        ErrorCode.SIGNED_AFTER_SENT,
        ErrorCode.DATE_OUT_OF_ORDER
    })
    public Response mergeLetter(
            @PathParam("letterId") UUID letterId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DryRunDocs.PARAMETER) boolean dryRun,
            @NotNull @Valid LetterMergeInput draft) {
        return Response.ok(dryRun ? letters.preview(letterId, draft) : letters.merge(letterId, draft))
                .build();
    }
}
