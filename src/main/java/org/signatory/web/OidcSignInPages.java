package org.signatory.web;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.signatory.security.OidcAccount;
import org.signatory.security.Role;
import org.signatory.security.Secret;
import org.signatory.security.SessionAuthenticationMechanism;

/** Signs people in with an account at an OpenID provider, if one is configured. */
@Path("/sign-in/account")
@Produces(MediaType.TEXT_HTML)
public class OidcSignInPages {

    @Inject
    @IdToken
    JsonWebToken token;

    @Inject
    SecurityIdentity identity;

    @Inject
    OidcSession oidcSession;

    @Inject
    OidcAccount.Groups groups;

    @Inject
    SessionAuthenticationMechanism sessions;

    @Inject
    SignInPages pages;

    @Inject
    HttpAuthenticator mechanisms;

    @GET
    @PermitAll
    @AuthorizationCodeFlow
    @Blocking
    public Response signIn(
            @QueryParam("then") String then,
            @CookieParam(SessionAuthenticationMechanism.COOKIE) String former,
            RoutingContext context) {
        if (identity.isAnonymous()) {
            return toProvider(context);
        }
        Optional<Role> role = groups.role(identity.getRoles());
        Optional<Secret> secret = role.map(found -> new OidcAccount(id(), name(), found))
                .flatMap(account -> sessions.begin(account, former));
        oidcSession.logout().await().indefinitely();
        return secret.map(found -> pages.signedIn(then, found))
                .orElseGet(() -> pages.refused(
                        then, "Your account has no role on this server or has been blocked. Ask an admin for access."));
    }

    private Response toProvider(RoutingContext context) {
        ChallengeData challenge = mechanisms.getChallenge(context).await().indefinitely();
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private String id() {
        return token.getIssuer() + " " + token.getSubject();
    }

    private String name() {
        return Optional.<String>ofNullable(token.getClaim("name"))
                .or(() -> Optional.ofNullable(token.getClaim(Claims.email)))
                .orElseGet(token::getName);
    }
}
