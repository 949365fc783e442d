package org.signatory.ingest.names;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.security.Idempotent;
import org.signatory.security.Role;

/** Exposes the aliases of this instance. */
@Path("/v1/name-aliases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Names")
@RequiredArgsConstructor
public class NameAliasResource {

    private final NameAliasService aliases;
    private final NameAliasQueries queries;
    private final Responses responses;

    @GET
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "List this instance's aliases, latest first")
    @APIResponseSchema(NameAliasView[].class)
    public Response listNameAliases(@Valid @BeanParam PageParameters paging) {
        return responses.page(queries.page(paging));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Create an alias for a Member",
            description =
                    "A spelling that is, or could be, another Member's name is rejected, since it would make uncertain matches look certain.")
    @APIResponseSchema(value = NameAliasView.class, responseCode = "201")
    @DeclaredErrors(ErrorCode.UNKNOWN_REFERENCE)
    public Response createNameAlias(@NotNull @Valid NameAliasInput draft) {
        NameAliasView alias = aliases.create(draft);
        return responses.created("/v1/name-aliases/" + alias.id(), 0, alias);
    }

    @GET
    @Path("/{aliasId}")
    @RolesAllowed(Role.STAFF)
    @Operation(summary = "Get an alias")
    @APIResponseSchema(NameAliasView.class)
    public Response getNameAlias(@PathParam("aliasId") UUID aliasId) {
        return responses.one(0, queries.get(aliasId));
    }

    @DELETE
    @Path("/{aliasId}")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            summary = "Delete an alias",
            description =
                    "Matches with this spelling are uncertain again. Existing sign-ons remain; undo their import to remove them.")
    @APIResponse(responseCode = "204", description = "The alias was deleted.")
    public Response deleteNameAlias(@PathParam("aliasId") UUID aliasId) {
        aliases.delete(aliasId);
        return Response.noContent().build();
    }
}
