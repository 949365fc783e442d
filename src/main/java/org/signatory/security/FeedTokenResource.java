package org.signatory.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Responses;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

/** Serves the caller's own feed tokens. */
@Path("/v1/feed-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STAFF, Role.PARTNERS})
@Tag(name = "Feeds")
@Transactional
public class FeedTokenResource {

    private static final Keyset<FeedToken> OLDEST_FIRST = new Keyset<>(
            "feed-tokens",
            false,
            "greatest(t.createdAt, coalesce(t.revokedAt, t.createdAt))",
            List.of(new Key("t.createdAt", Instant.class), new Key("t.id", UUID.class)));

    @Inject
    Responses answers;

    @Inject
    Caller caller;

    @Inject
    CredentialCheck credentials;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "List your feed tokens, oldest first")
    @APIResponseSchema(FeedTokenPage.class)
    public Response listFeedTokens(@Valid @BeanParam PageParameters paging) {
        return answers.page(OLDEST_FIRST
                .page(EntityQuery.of(FeedToken.class, "t").and("t.keyId = :key", "key", me()), paging)
                .map(token -> FeedTokenView.of(token, null)));
    }

    /** Names the schema of the page in the contract. */
    @Schema(name = "FeedTokenPage")
    public record FeedTokenPage(List<FeedTokenView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{tokenId}")
    @Operation(summary = "Get one of your feed tokens, without its secret")
    @APIResponseSchema(FeedTokenView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getFeedToken(@PathParam("tokenId") UUID tokenId) {
        FeedToken token = find(tokenId);
        return answers.one(token.version, FeedTokenView.of(token, null));
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a feed token",
            description =
                    "The token can read feeds, and nothing else, with the rights of your key. It expires with that key.")
    @APIResponseSchema(value = FeedTokenView.class, responseCode = "201")
    public Response createFeedToken(@NotNull @Valid FeedTokenDraft draft) {
        credentials.requireCurrent(caller.credential().orElseThrow());
        Secret secret = Secret.random();
        FeedToken token = FeedToken.of(me(), draft.name(), secret, clock.instant());
        token.persist();
        record("api-key.feed-token-created", token);
        FeedToken.flush();
        return answers.created("/v1/feed-tokens/" + token.id, token.version, FeedTokenView.of(token, secret));
    }

    @DELETE
    @Path("/{tokenId}")
    @Operation(summary = "Delete (revoke) one of your feed tokens")
    @APIResponseSchema(FeedTokenView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response revokeFeedToken(@PathParam("tokenId") UUID tokenId) {
        FeedToken token = find(tokenId);
        answers.requireMatch(token.version);
        if (token.revokedAt != null) {
            throw Problem.of(ErrorCode.CONFLICT, "The token is already revoked.");
        }
        token.revokedAt = clock.instant();
        record("api-key.feed-token-revoked", token);
        FeedToken.flush();
        return answers.changed(token.version, FeedTokenView.of(token, null));
    }

    private UUID me() {
        return caller.keyId().orElseThrow();
    }

    private FeedToken find(UUID tokenId) {
        return FeedToken.<FeedToken>find("id = ?1 and keyId = ?2", tokenId, me())
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("feed token"));
    }

    private void record(String act, FeedToken token) {
        history.record(act, null, token.id.toString(), null, FeedTokenView.of(token, null));
    }
}
