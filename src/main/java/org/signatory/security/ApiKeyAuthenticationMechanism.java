package org.signatory.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.ChangeCounter;
import org.signatory.platform.http.Problem;

/** Authenticates requests with {@code Authorization: Bearer <key>}. */
@ApplicationScoped
@RequiredArgsConstructor
public class ApiKeyAuthenticationMechanism implements HttpAuthenticationMechanism {

    static final String KEY = "key";

    private static final String SCHEME = "Bearer ";
    private static final int MAX_KEY_LENGTH = 200;

    private static final String CURRENT = "current key";

    private final Clock clock;
    private final RateLimiter limits;
    private final ApiKeyCache known;
    private final ChangeCounter changes;

    /** Makes the key of this request be read from the database, so that its rights are not older than the request. */
    public static void requireCurrentKey(RoutingContext context) {
        context.put(CURRENT, true);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > MAX_KEY_LENGTH) {
            limits.failed(context.request());
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        Secret secret = new Secret(header.substring(SCHEME.length()).strip());
        Optional<SecurityIdentity> cached =
                context.get(CURRENT) == null ? known.of(secret, clock.instant()) : Optional.empty();
        return cached.map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> identities.authenticate(new CredentialAuthenticationRequest(secret, this::identity)))
                .onItem()
                .invoke(identity -> limits.known(context.request(), identity.<ApiKey>getAttribute(KEY).id))
                .onFailure(AuthenticationFailedException.class)
                .invoke(() -> limits.failed(context.request()));
    }

    @Transactional
    SecurityIdentity identity(Secret secret) {
        Instant now = clock.instant();
        long before = changes.count();
        ApiKey key = ApiKey.bySecret(secret)
                .filter(found -> found.isValidAt(now))
                .orElseThrow(AuthenticationFailedException::new);
        SecurityIdentity identity = identity(key, now).build();
        known.keep(secret, identity, now, before);
        return identity;
    }

    /** Returns the identity of a valid key and records its use. */
    static QuarkusSecurityIdentity.Builder identity(ApiKey key, Instant now) {
        if (key.lastUsedAt == null || key.lastUsedAt.isBefore(now.minus(Duration.ofMinutes(1)))) {
            ApiKey.update("lastUsedAt = ?1 where id = ?2", now, key.id);
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name))
                .addRoles(key.role.implied())
                .addAttribute(KEY, key);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(CredentialAuthenticationRequest.class);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Problem.CHALLENGE));
    }
}
