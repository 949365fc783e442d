package org.signatory.ingest.endorsers;

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
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;
import org.signatory.signons.RemovalInput;

@Path("/v1/letters/{letterId}/endorser-imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Endorsers")
@RequiredArgsConstructor
public class EndorserImportHistoryResource {

    private final EndorserImportQueries queries;
    private final EndorserImportUndoService undoing;
    private final Responses responses;

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List endorser imports of a letter, latest first")
    @APIResponseSchema(EndorserImportReport[].class)
    public Response listEndorserImports(@PathParam("letterId") UUID letterId, @Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(letterId, paging));
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "Get an import of endorsers")
    @APIResponseSchema(EndorserImportReport.class)
    public Response getEndorserImport(@PathParam("letterId") UUID letterId, @PathParam("importId") UUID importId) {
        return responses.one(0, queries.get(letterId, importId));
    }

    @POST
    @Idempotent
    @Path("/{importId}/undo")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Undo an import of endorsers",
            description = "Its endorsements are removed as entries made in error; new organizations remain.")
    @APIResponseSchema(EndorserImportReport.class)
    public Response undoEndorserImport(
            @PathParam("letterId") UUID letterId,
            @PathParam("importId") UUID importId,
            @NotNull @Valid RemovalInput draft) {
        return Response.ok(undoing.undo(letterId, importId, draft.reason())).build();
    }
}
