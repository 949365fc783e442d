package org.signatory.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.Problem;

/** Authenticates feed requests with the token in the URL. */
@ApplicationScoped
@RequiredArgsConstructor
public class FeedTokenAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String FEEDS = "/v1/feeds/";
    /** The query parameter that carries the token. */
    public static final String PARAMETER = "token";

    private static final int MAX_TOKEN_LENGTH = 200;

    private final Clock clock;
    private final RateLimiter limits;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String token = context.request().getParam(PARAMETER);
        if (token == null
                || !context.normalizedPath().startsWith(FEEDS)
                || context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return Uni.createFrom().nullItem();
        }
        String secret = token.length() > MAX_TOKEN_LENGTH ? "" : token;
        return identities
                .authenticate(new CredentialAuthenticationRequest(new Secret(secret), this::identity))
                .onFailure(AuthenticationFailedException.class)
                .transform(wrong -> counted(wrong, context));
    }

    private Throwable counted(Throwable wrong, RoutingContext context) {
        try {
            limits.guess(context.request());
            return wrong;
        } catch (Problem tooMany) {
            return tooMany;
        }
    }

    @Transactional
    SecurityIdentity identity(Secret secret) {
        Instant now = clock.instant();
        return FeedToken.bySecret(secret)
                .flatMap(token -> ApiKey.<ApiKey>findByIdOptional(token.keyId))
                .filter(key -> key.isValidAt(now))
                .map(key -> ApiKeyAuthenticationMechanism.identity(key, now).build())
                .orElseThrow(AuthenticationFailedException::new);
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
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY - 2;
    }
}
