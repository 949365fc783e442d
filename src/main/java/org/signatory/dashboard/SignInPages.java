package org.signatory.dashboard;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.signatory.access.RateLimits;
import org.signatory.access.Secret;
import org.signatory.access.Sessions;

/** Signing in with a key, and out again. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class SignInPages {

    @Inject
    Sessions sessions;

    @Inject
    RateLimits limits;

    @Inject
    UriInfo uri;

    @Inject
    @ConfigProperty(name = "quarkus.oidc.tenant-enabled")
    boolean accounts;

    @GET
    @Path("sign-in")
    public TemplateInstance signInPage(@QueryParam("then") String then) {
        return Pages.signIn(own(then), accounts, null);
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            MultivaluedMap<String, String> fields,
            @CookieParam(Sessions.COOKIE) String former,
            HttpServerRequest request) {
        Form form = new Form(fields);
        String key = form.text("key");
        String then = own(form.text("then"));
        limits.guess(request);
        Optional<Secret> secret = key == null ? Optional.empty() : sessions.begin(key, former);
        return secret.map(found -> signedIn(then, found))
                .orElseGet(() -> refused(then, "This is no valid key. It may have been revoked, or have ended."));
    }

    Response signedIn(String then, Secret secret) {
        return Response.seeOther(URI.create(own(then)))
                .cookie(cookie(secret.value(), (int) Sessions.LONGEST.toSeconds()))
                .build();
    }

    Response refused(String then, String why) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .entity(Pages.signIn(own(then), accounts, why))
                .build();
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(Sessions.COOKIE) String secret) {
        if (secret != null) {
            sessions.end(secret);
        }
        return Response.seeOther(URI.create("/")).cookie(cookie("", 0)).build();
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(Sessions.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Only pages of this server are gone on to. */
    private static String own(String then) {
        return then != null && then.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? then : "/";
    }
}
