package org.signatory.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/**
 * Protects sessions against cross-site request forgery: a change that is authenticated by a cookie must carry the
 * session's token and must not come from another site.
 */
@RequiredArgsConstructor
public class CsrfFilter {

    /** The form field or header that carries the token. */
    public static final String FIELD = "token";

    /** Set on a request with a form from an earlier session of the same browser, not from another site. */
    public static final String EXPIRED_SESSION = "signatory.other-session";

    static final String HEADER = "X-Form-Token";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SAME_SITE_VALUES = Set.of("same-origin", "none");

    private final Caller caller;

    @ServerRequestFilter
    @WithFormRead
    public void refuse(ContainerRequestContext request, HttpServerRequest http, ResourceInfo resource) {
        if (resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(CsrfExempt.class)) {
            return;
        }
        // Only cookies are sent automatically; a key is always sent on purpose.
        if (HARMLESS.contains(request.getMethod()) || request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean foreign = site != null && !SAME_SITE_VALUES.contains(site);
        // Signing in always starts a new session, regardless of the browser's current session.
        boolean signedIn = !request.getUriInfo().getPath().equals("/sign-in")
                && SessionAuthenticationMechanism.secretIn(http).isPresent()
                && caller.formToken().isPresent();
        if (signedIn && (foreign || !isCurrentToken(given(request)))) {
            request.setProperty(EXPIRED_SESSION, foreign || isFromElsewhere(request) ? null : true);
            throw Problem.of(
                    ErrorCode.FORBIDDEN,
                    given(request) == null
                            ? "The request has no form token for your session. Reload the page and try again."
                            : "This form belongs to an earlier session. Reload the page and try again.");
        }
        if (foreign && form() != null) {
            throw Problem.of(ErrorCode.FORBIDDEN, "Forms are accepted only from pages on this server.");
        }
    }

    /** Returns whether another site sent the request. Older browsers send Origin but not Sec-Fetch-Site. */
    private static boolean isFromElsewhere(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        return origin != null
                && !origin.endsWith("//" + request.getUriInfo().getBaseUri().getAuthority());
    }

    private boolean isCurrentToken(String token) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        caller.formToken().orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private static String given(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        FormData form = form();
        return header != null || form == null || form.getFirst(FIELD) == null
                ? header
                : form.getFirst(FIELD).getValue();
    }

    private static FormData form() {
        return CurrentRequestManager.get().getFormData();
    }
}
