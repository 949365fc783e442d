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

/** Creates, revokes and lists the caller's own feed tokens. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class FeedTokenService {

    private static final Keyset<FeedToken> OLDEST_FIRST = new Keyset<>(
            "feed-tokens",
            false,
            "greatest(t.createdAt, coalesce(t.revokedAt, t.createdAt))",
            List.of(new Key("t.createdAt", Instant.class), new Key("t.id", UUID.class)));

    private final Caller caller;
    private final CredentialRecheck credentials;
    private final AuditLog history;
    private final Clock clock;

    /** Lists tokens, oldest first. */
    public Page<FeedTokenView> page(PageParameters paging) {
        return OLDEST_FIRST
                .page(EntityQuery.of(FeedToken.class, "t").and("t.keyId = :key", "key", callerKey()), paging)
                .map(token -> FeedTokenView.of(token, null));
    }

    /** Returns a token without its secret. */
    public VersionedBody<FeedTokenView> get(UUID tokenId) {
        return view(find(tokenId), null);
    }

    /** Creates a token. The returned view is the only place where its secret can be read. */
    public VersionedBody<FeedTokenView> create(FeedTokenInput draft) {
        credentials.requireCurrent(caller.credential().orElseThrow());
        Secret secret = Secret.random();
        FeedToken token = FeedToken.of(callerKey(), draft.name(), secret, clock.instant());
        token.persist();
        return recorded("api-key.feed-token-created", token, secret);
    }

    public VersionedBody<FeedTokenView> revoke(UUID tokenId, Precondition precondition) {
        FeedToken token = find(tokenId);
        precondition.check(token.version, () -> FeedTokenView.of(token, null));
        if (token.revokedAt != null) {
            throw Problem.of(ErrorCode.CONFLICT, "The token is already revoked.");
        }
        token.revokedAt = clock.instant();
        return recorded("api-key.feed-token-revoked", token, null);
    }

    private VersionedBody<FeedTokenView> recorded(String type, FeedToken token, Secret secret) {
        history.record(type, null, token.id.toString(), null, FeedTokenView.of(token, null));
        FeedToken.flush();
        return view(token, secret);
    }

    private static VersionedBody<FeedTokenView> view(FeedToken token, Secret secret) {
        return new VersionedBody<>(token.version, FeedTokenView.of(token, secret));
    }

    private UUID callerKey() {
        return caller.keyId().orElseThrow();
    }

    private FeedToken find(UUID tokenId) {
        return FeedToken.<FeedToken>find("id = ?1 and keyId = ?2", tokenId, callerKey())
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("feed token"));
    }
}
