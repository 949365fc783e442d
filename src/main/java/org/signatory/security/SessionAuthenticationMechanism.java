package org.signatory.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** Creates browser sessions for keys and accounts, and authenticates requests by the session cookie. */
@ApplicationScoped
@RequiredArgsConstructor
public class SessionAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** The maximum lifetime of a session, however often it is used. */
    public static final Duration MAX_AGE = Duration.ofDays(30);

    /** The cookie that holds a session's secret. */
    public static final String COOKIE = "signatory-session";

    static final String SECRET = "session";
    static final String ENDS_AT = "session ends at";

    private static final int MAX_SECRET_LENGTH = 200;

    private final Clock clock;
    private final RateLimiter limits;

    /**
     * Starts a session for the key with this secret; empty if no valid key has it.
     *
     * @param former the secret of the browser's previous session, which ends; null if there was none
     */
    @Transactional
    public Optional<Secret> begin(String key, String former) {
        Instant now = clock.instant();
        return ApiKey.lockedBySecret(new Secret(key))
                .filter(found -> found.isValidAt(now))
                .map(found -> begin(found, former, now));
    }

    /**
     * Starts a session for a person with an external account; empty if an admin has revoked the account.
     *
     * @param former the secret of the browser's previous session, which ends; null if there was none
     */
    @Transactional
    public Optional<Secret> begin(OidcAccount account, String former) {
        Instant now = clock.instant();
        return Optional.of(ApiKey.of(account, now))
                .filter(found -> found.isValidAt(now))
                .map(found -> begin(found, former, now));
    }

    private Secret begin(ApiKey key, String former, Instant now) {
        if (former != null) {
            end(former);
        }
        Secret secret = Secret.random();
        Session.begin(key, secret, now);
        return secret;
    }

    @Transactional
    public void end(String secret) {
        Session.end(new Secret(secret));
    }

    /** Returns the token that every form of a session carries. */
    public static String formToken(Secret secret) {
        return new Secret("form " + secret.value()).hash();
    }

    static Optional<String> secretIn(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= MAX_SECRET_LENGTH);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Optional<String> secret = secretIn(context.request());
        if (secret.isEmpty() || context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return Uni.createFrom().nullItem();
        }
        // An expired session is not an invalid key: its browser is an anonymous visitor again.
        return identities
                .authenticate(new CredentialAuthenticationRequest(new Secret(secret.get()), this::identity))
                .onItem()
                .invoke(identity -> limits.known(
                        context.request(), identity.<ApiKey>getAttribute(ApiKeyAuthenticationMechanism.KEY).id))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Transactional
    SecurityIdentity identity(Secret secret) {
        Instant now = clock.instant();
        Optional<Session> session = Session.bySecret(secret, now);
        Optional<ApiKey> key = session.flatMap(found -> ApiKey.<ApiKey>findByIdOptional(found.keyId))
                .filter(found -> found.isValidAt(now));
        if (key.isEmpty()) {
            throw new AuthenticationFailedException();
        }
        if (session.get().lastUsedAt.isBefore(now.minus(Duration.ofMinutes(1)))) {
            Session.update("lastUsedAt = ?1 where id = ?2", now, session.get().id);
        }
        return ApiKeyAuthenticationMechanism.identity(key.get(), now)
                .addAttribute(SECRET, secret)
                .addAttribute(ENDS_AT, session.get().createdAt.plus(MAX_AGE))
                .build();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(CredentialAuthenticationRequest.class);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY - 1;
    }
}
