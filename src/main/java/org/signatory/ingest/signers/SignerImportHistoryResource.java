package org.signatory.ingest.signers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

@Path("/v1/letters/{letterId}/cosigner-imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@RequiredArgsConstructor
public class SignerImportHistoryResource {

    private final SignerImportQueries queries;
    private final SignerImportUndoService undoing;
    private final Responses responses;

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List signer imports of a letter, latest first, without their texts or records")
    @APIResponseSchema(SignerImportReport[].class)
    public Response listCosignerImports(@PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(letterId, paging));
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed(Role.STAFF)
    @Operation(
            summary = "Get an import of signers, with its source text",
            description = "Each record includes its match, the key that decided, and the resulting sign-on.")
    @APIResponseSchema(SignerImportReport.class)
    public Response getCosignerImport(@PathParam("letterId") UUID letterId, @PathParam("importId") UUID importId) {
        return responses.one(0, queries.get(letterId, importId));
    }

    @POST
    @Idempotent
    @Path("/{importId}/undo")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Undo an import of signers, or some of its records",
            description =
                    "Removes the sign-ons that the import created; they count as entries made in error, not as withdrawals. Corrected sign-ons get their former values back unless someone has changed them since.")
    @APIResponseSchema(SignerImportReport.class)
    @DeclaredErrors(ErrorCode.UNKNOWN_REFERENCE)
    public Response undoCosignerImport(
            @PathParam("letterId") UUID letterId,
            @PathParam("importId") UUID importId,
            @NotNull @Valid SignerImportUndoInput draft) {
        return Response.ok(undoing.undo(letterId, importId, draft)).build();
    }
}
