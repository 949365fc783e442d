package org.signatory.security;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Responses;
import org.signatory.platform.http.VersionedBody;

@Path("/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Access")
@RequiredArgsConstructor
public class ApiKeyResource {

    private final ApiKeyService keys;
    private final Responses responses;

    @GET
    @Operation(summary = "List API keys, oldest first")
    @APIResponseSchema(ApiKeyView[].class)
    public Response listApiKeys(@Valid @BeanParam PageParameters paging) {
        return responses.page(keys.page(paging));
    }

    @GET
    @Path("/{keyId}")
    @Operation(summary = "Get an API key, without its secret")
    @APIResponseSchema(ApiKeyView.class)
    public Response getApiKey(@PathParam("keyId") UUID keyId) {
        return responses.one(keys.get(keyId));
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Create an API key",
            description = "The response contains the secret, which is not shown again.")
    @APIResponseSchema(value = ApiKeyView.class, responseCode = "201")
    @DeclaredErrors({ErrorCode.UNKNOWN_REFERENCE})
    public Response createApiKey(@NotNull @Valid ApiKeyInput draft) {
        VersionedBody<ApiKeyView> key = keys.create(draft);
        return responses.created("/v1/api-keys/" + key.body().id(), key);
    }

    @POST
    @Idempotent
    @Path("/{keyId}/rotation")
    @Operation(
            summary = "Replace the secret of an API key",
            description =
                    "Invalidates the old secret and the key's feed tokens, and ends its dashboard sessions and open event streams."
                            + " The key's webhooks remain active. The response contains the new secret.")
    @APIResponseSchema(value = ApiKeyView.class, responseCode = "201")
    public Response rotateApiKey(@PathParam("keyId") UUID keyId) {
        return responses.created("/v1/api-keys/" + keyId, keys.rotate(keyId));
    }

    @DELETE
    @Path("/{keyId}")
    @Operation(
            summary = "Delete (revoke) an API key",
            description =
                    "Revokes the key and its feed tokens, ends its dashboard sessions and open event streams, and disables its webhooks."
                            + " The last valid admin key cannot be revoked.")
    @APIResponseSchema(ApiKeyView.class)
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response revokeApiKey(@PathParam("keyId") UUID keyId) {
        return responses.changed(keys.revoke(keyId, responses.ifMatch()));
    }
}
