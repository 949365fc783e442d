package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.signatory.platform.http.PublicUrl;
import org.signatory.security.RateLimiter;
import org.signatory.security.Secret;
import org.signatory.security.SessionAuthenticationMechanism;

/** Signs people in with an API key, and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
public class SignInPages {

    static final String HTML = "text/html;charset=UTF-8";

    /** Placeholder for a form that is too large to preserve. */
    static final PreservedForm NOT_CARRIED = new PreservedForm("/", false, List.of(), List.of());

    @Inject
    SessionAuthenticationMechanism sessions;

    @Inject
    RateLimiter limits;

    @Inject
    PageContext visitor;

    @Inject
    UriInfo uri;

    @Inject
    @ConfigProperty(name = "quarkus.oidc.tenant-enabled")
    boolean accounts;

    @GET
    @Path("sign-in")
    public TemplateInstance signInPage(@QueryParam("then") String then) {
        return PageTemplates.signIn(new SignInPage(LocalPath.of(then).toString(), accounts, null, null));
    }

    /** Receives forms posted without a session; not a page to visit. */
    @GET
    @Path("sign-in/again")
    @Consumes(MediaType.WILDCARD)
    public Response signInAgain(RoutingContext context) {
        PreservedForm form = context.get(PreservedForm.class.getName());
        return form == null
                ? Response.seeOther(LocalPath.of("/sign-in")).build()
                : unauthorized(new SignInPage("/", accounts, null, form));
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            MultivaluedMap<String, String> fields,
            @CookieParam(SessionAuthenticationMechanism.COOKIE) String former,
            HttpServerRequest request) {
        String key = fields.getFirst("key");
        String then = fields.getFirst("then");
        PreservedForm form = PreservedForm.read(fields.getFirst("form"));
        limits.guess(request);
        Optional<Secret> secret = key == null || key.isBlank() ? Optional.empty() : sessions.begin(key.strip(), former);
        if (secret.isEmpty()) {
            return unauthorized(new SignInPage(
                    LocalPath.of(then).toString(),
                    accounts,
                    "That key isn’t valid. It may have expired or been revoked.",
                    form));
        }
        return form == null ? signedIn(then, secret.get()) : signedIn(form, secret.get());
    }

    Response signedIn(String then, Secret secret) {
        return Response.seeOther(LocalPath.of(then)).cookie(cookie(secret)).build();
    }

    /** Shows a form posted without a session again, with the new session's token; runs nothing yet. */
    private Response signedIn(PreservedForm form, Secret secret) {
        visitor.begin(SessionAuthenticationMechanism.formToken(secret));
        return Response.ok(PageTemplates.confirmation(ConfirmationPage.again(form)))
                .type(HTML)
                .cookie(cookie(secret))
                .build();
    }

    Response refused(String then, String why) {
        return unauthorized(new SignInPage(LocalPath.of(then).toString(), accounts, why, null));
    }

    private static Response unauthorized(SignInPage page) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .entity(PageTemplates.signIn(page))
                .type(HTML)
                .build();
    }

    @POST
    @Path("sign-out")
    public Response signOut(@CookieParam(SessionAuthenticationMechanism.COOKIE) String secret) {
        if (secret != null) {
            sessions.end(secret);
        }
        return Response.seeOther(LocalPath.of("/")).cookie(cookie("", 0)).build();
    }

    private NewCookie cookie(Secret secret) {
        return cookie(secret.value(), (int) SessionAuthenticationMechanism.MAX_AGE.toSeconds());
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(SessionAuthenticationMechanism.COOKIE)
                .value(value)
                .path(PublicUrl.root() + "/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
