package org.signatory.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

/** Creates, rotates, revokes and lists API keys. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class ApiKeyService {

    private static final Keyset<ApiKey> OLDEST_FIRST = new Keyset<>(
            "api-keys",
            false,
            "greatest(k.createdAt, coalesce(k.revokedAt, k.createdAt))",
            List.of(new Key("k.createdAt", Instant.class), new Key("k.id", UUID.class)));

    private final AuditLog history;
    private final Clock clock;

    /** Lists keys, oldest first. */
    public Page<ApiKeyView> page(PageParameters paging) {
        return OLDEST_FIRST.page(EntityQuery.of(ApiKey.class, "k"), paging).map(key -> ApiKeyView.of(key, null));
    }

    /** Lists all keys, valid ones first. */
    public List<ApiKeyView> all() {
        return ApiKey.<ApiKey>list("order by case when revokedAt is null then 0 else 1 end, createdAt, id").stream()
                .map(key -> ApiKeyView.of(key, null))
                .toList();
    }

    /** Returns a key without its secret. */
    public VersionedBody<ApiKeyView> get(UUID keyId) {
        return view(find(keyId), null);
    }

    /** Creates a key. The returned view is the only place where its secret can be read. */
    public VersionedBody<ApiKeyView> create(ApiKeyInput draft) {
        if (draft.organizationId() != null && !ApiKey.hasOrganization(draft.organizationId())) {
            throw Problem.unknown("/organizationId", "Enter the ID of an existing organization.");
        }
        Instant now = clock.instant();
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now)) {
            throw Problem.field("/expiresAt", "Enter an expiration date in the future.");
        }
        Secret secret = Secret.random();
        ApiKey key = ApiKey.of(draft.name(), draft.role(), draft.organizationId(), draft.expiresAt(), secret, now);
        key.persist();
        return recorded("api-key.created", key, secret);
    }

    /** Replaces the secret of a key. The returned view is the only place where the new secret can be read. */
    public VersionedBody<ApiKeyView> rotate(UUID keyId) {
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
        return recorded("api-key.rotated", key, secret);
    }

    /** Revokes a key, unless it is the last admin key without an expiration date. */
    public VersionedBody<ApiKeyView> revoke(UUID keyId, Precondition precondition) {
        ApiKey.lockAdmins();
        ApiKey key = find(keyId);
        precondition.check(key.version);
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
        return recorded("api-key.revoked", key, null);
    }

    private VersionedBody<ApiKeyView> recorded(String type, ApiKey key, Secret secret) {
        history.record(type, null, key.id.toString(), null, ApiKeyView.of(key, null));
        ApiKey.flush();
        return view(key, secret);
    }

    private static VersionedBody<ApiKeyView> view(ApiKey key, Secret secret) {
        return new VersionedBody<>(key.version, ApiKeyView.of(key, secret));
    }

    private static ApiKey find(UUID keyId) {
        return ApiKey.<ApiKey>findByIdOptional(keyId).orElseThrow(() -> Problem.notFound("API key"));
    }
}
