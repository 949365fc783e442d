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

/** Serves the caller's own feed tokens. */
@Path("/v1/feed-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@Tag(name = "Feeds")
@RequiredArgsConstructor
public class FeedTokenResource {

    private final FeedTokenService tokens;
    private final Responses responses;

    @GET
    @Operation(summary = "List your feed tokens, oldest first")
    @APIResponseSchema(FeedTokenView[].class)
    public Response listFeedTokens(@Valid @BeanParam PageParameters paging) {
        return responses.page(tokens.page(paging));
    }

    @GET
    @Path("/{tokenId}")
    @Operation(summary = "Get one of your feed tokens, without its secret")
    @APIResponseSchema(FeedTokenView.class)
    public Response getFeedToken(@PathParam("tokenId") UUID tokenId) {
        return responses.one(tokens.get(tokenId));
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Create a feed token",
            description =
                    "The token can read feeds, and nothing else, with the permissions of your key. It expires with that key.")
    @APIResponseSchema(value = FeedTokenView.class, responseCode = "201")
    public Response createFeedToken(@NotNull @Valid FeedTokenInput draft) {
        VersionedBody<FeedTokenView> token = tokens.create(draft);
        return responses.created("/v1/feed-tokens/" + token.body().id(), token);
    }

    @DELETE
    @Path("/{tokenId}")
    @Operation(summary = "Delete (revoke) one of your feed tokens")
    @APIResponseSchema(FeedTokenView.class)
    @DeclaredErrors(ErrorCode.IF_MATCH_REQUIRED)
    public Response revokeFeedToken(@PathParam("tokenId") UUID tokenId) {
        return responses.changed(tokens.revoke(tokenId, responses.ifMatch()));
    }
}
