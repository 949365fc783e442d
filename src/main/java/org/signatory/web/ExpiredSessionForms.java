package org.signatory.web;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;

/**
 * Preserves form input after a session has expired: passes a form that was posted without a valid session to the sign-in
 * page. The action itself is not run.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class ExpiredSessionForms {

    /** Runs after the authentication handler (200) and before the authorization handler (100). */
    private static final int FILTER_PRIORITY = 150;

    /** Maximum size of a form that is read without a session; larger forms are not preserved. */
    private static final long MAX_BODY = 3L << 20;

    /** Forms that need no session. */
    private static final Set<String> OPEN =
            Set.of("/sign-in", "/sign-out", "/subscriptions/confirmation", "/unsubscribe");

    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

    private final IdentityProviderManager identities;

    void register(@Observes Filters filters) {
        filters.register(this::keep, FILTER_PRIORITY);
    }

    private void keep(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.POST
                || OPEN.contains(request.path())
                || !isForm(request)
                || isForeign(request)) {
            context.next();
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(
                        caller -> context.vertx().runOnContext(run -> {
                            if (caller.isAnonymous()) {
                                try {
                                    read(context);
                                } catch (RuntimeException e) {
                                    // Outside of a route, nothing else would end the request.
                                    context.fail(400, e);
                                }
                            } else {
                                context.next();
                            }
                        }),
                        failure -> context.next());
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return !SecurityHeaders.isApi(request.path())
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && ProblemPages.isRead(request.getHeader(HttpHeaders.ACCEPT))
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded") || isMultipart(type));
    }

    private static boolean isMultipart(String type) {
        return type.startsWith("multipart/form-data");
    }

    /** Returns whether another site sent the form; its fields are then discarded. */
    private static boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !SAME_SITE.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && request.authority() != null
                && !origin.endsWith("//" + request.authority().toString());
    }

    private static void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (!length.matches("\\d{1,9}") || Long.parseLong(length) > MAX_BODY)) {
            request.endHandler(end -> toSignIn(context, null));
            request.handler(skipped -> {});
            return;
        }
        List<String> files = new ArrayList<>();
        boolean isMultipart = isMultipart(request.getHeader(HttpHeaders.CONTENT_TYPE));
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> {
            if (upload.filename() != null && !upload.filename().isBlank()) {
                files.add(upload.name());
            }
            upload.handler(skipped -> {});
        });
        request.exceptionHandler(broken -> toSignIn(context, null));
        AtomicLong received = new AtomicLong();
        request.handler(bytes -> {
            // Browsers send a Content-Length; a longer body without one is cut off.
            if (received.addAndGet(bytes.length()) > MAX_BODY) {
                request.connection().close();
            }
        });
        request.endHandler(end ->
                toSignIn(context, PreservedForm.of(request.path(), isMultipart, request.formAttributes(), files)));
    }

    private static void toSignIn(RoutingContext context, PreservedForm form) {
        // A damaged upload fails first and ends later.
        if (context.response().ended() || context.get(PreservedForm.class.getName()) != null) {
            return;
        }
        context.put(PreservedForm.class.getName(), form == null || !form.fits() ? SignInPages.NOT_CARRIED : form);
        // The body has been read; later handlers must not read it again.
        context.request().headers().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_LENGTH);
        context.reroute(HttpMethod.GET, "/sign-in/again");
    }
}
