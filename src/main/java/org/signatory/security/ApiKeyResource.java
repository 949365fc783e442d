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

/** Serves API keys to admins. */
@Path("/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Access")
@Transactional
public class ApiKeyResource {

    private static final Keyset<ApiKey> OLDEST_FIRST = new Keyset<>(
            "api-keys",
            false,
            "greatest(k.createdAt, coalesce(k.revokedAt, k.createdAt))",
            List.of(new Key("k.createdAt", Instant.class), new Key("k.id", UUID.class)));

    @Inject
    Responses answers;

    @Inject
    AuditLog history;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "List API keys, oldest first")
    @APIResponseSchema(ApiKeyPage.class)
    public Response listApiKeys(@Valid @BeanParam PageParameters paging) {
        return answers.page(
                OLDEST_FIRST.page(EntityQuery.of(ApiKey.class, "k"), paging).map(key -> ApiKeyView.of(key, null)));
    }

    /** Lists all keys, valid ones first. */
    public List<ApiKeyView> all() {
        return ApiKey.<ApiKey>list("order by case when revokedAt is null then 0 else 1 end, createdAt, id").stream()
                .map(key -> ApiKeyView.of(key, null))
                .toList();
    }

    /** Names the schema of the page in the contract. */
    @Schema(name = "ApiKeyPage")
    public record ApiKeyPage(List<ApiKeyView> items, String next, int limit, Long total) {}

    @GET
    @Path("/{keyId}")
    @Operation(summary = "Get an API key, without its secret")
    @APIResponseSchema(ApiKeyView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND})
    public Response getApiKey(@PathParam("keyId") UUID keyId) {
        ApiKey key = find(keyId);
        return answers.one(key.version, ApiKeyView.of(key, null));
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Create an API key",
            description = "The response contains the secret, which is not shown again.")
    @APIResponseSchema(value = ApiKeyView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.UNKNOWN_REFERENCE})
    public Response createApiKey(@NotNull @Valid ApiKeyDraft draft) {
        ApiKeyView made = make(draft);
        return answers.created("/v1/api-keys/" + made.id(), find(made.id()).version, made);
    }

    /** Creates a key. The returned view is the only place where its secret can be read. */
    public ApiKeyView make(@Valid ApiKeyDraft draft) {
        if (draft.organizationId() != null && !ApiKey.hasOrganization(draft.organizationId())) {
            throw Problem.unknown("/organizationId", "There is no such organization.");
        }
        Instant now = clock.instant();
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now)) {
            throw Problem.field("/expiresAt", "Enter an expiration date in the future.");
        }
        Secret secret = Secret.random();
        ApiKey key = ApiKey.of(draft.name(), draft.role(), draft.organizationId(), draft.expiresAt(), secret, now);
        key.persist();
        record("api-key.created", key);
        ApiKey.flush();
        return ApiKeyView.of(key, secret);
    }

    @POST
    @Idempotent
    @Path("/{keyId}/rotation")
    @Operation(
            summary = "Replace the secret of an API key",
            description =
                    "Invalidates the old secret, the key's dashboard sessions, its feed tokens and its open event streams."
                            + " The key's webhooks remain active. The response contains the new secret.")
    @APIResponseSchema(value = ApiKeyView.class, responseCode = "201")
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT})
    public Response rotateApiKey(@PathParam("keyId") UUID keyId) {
        ApiKeyView rotated = rotate(keyId);
        return answers.created("/v1/api-keys/" + keyId, find(keyId).version, rotated);
    }

    /** Replaces the secret of a key. The returned view is the only place where the new secret can be read. */
    public ApiKeyView rotate(UUID keyId) {
        ApiKey key = find(keyId);
        if (!key.isValidAt(clock.instant())) {
            throw Problem.of(ErrorCode.CONFLICT, "The key is revoked or has expired. Create another one.");
        }
        if (key.person != null) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "This key belongs to a person who signs in with an external account, so it has no secret.");
        }
        Secret secret = Secret.random();
        key.rotate(secret, clock.instant());
        record("api-key.rotated", key);
        ApiKey.flush();
        return ApiKeyView.of(key, secret);
    }

    @DELETE
    @Path("/{keyId}")
    @Operation(
            summary = "Delete (revoke) an API key",
            description =
                    "Revokes the key, its dashboard sessions, its feed tokens, its open event streams and its webhooks."
                            + " The last valid admin key cannot be revoked.")
    @APIResponseSchema(ApiKeyView.class)
    @ErrorResponses({ErrorCode.NOT_FOUND, ErrorCode.CONFLICT, ErrorCode.IF_MATCH_REQUIRED, ErrorCode.STALE})
    public Response revokeApiKey(@PathParam("keyId") UUID keyId) {
        ApiKey.lockAdmins();
        ApiKey key = find(keyId);
        answers.requireMatch(key.version);
        Instant now = clock.instant();
        if (key.revokedAt != null) {
            throw Problem.of(ErrorCode.CONFLICT, "The key is already revoked.");
        }
        if (key.role == Role.ADMIN && key.isValidAt(now) && !ApiKey.isAdministeredWithout(key.id)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "This is the last admin key without an expiration date. Create another one first.");
        }
        key.revoke(now);
        record("api-key.revoked", key);
        ApiKey.flush();
        return answers.changed(key.version, ApiKeyView.of(key, null));
    }

    private void record(String act, ApiKey key) {
        history.record(act, null, key.id.toString(), null, ApiKeyView.of(key, null));
    }

    private static ApiKey find(UUID keyId) {
        return ApiKey.<ApiKey>findByIdOptional(keyId).orElseThrow(() -> Problem.notFound("API key"));
    }
}
