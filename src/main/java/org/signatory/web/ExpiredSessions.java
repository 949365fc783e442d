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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps what was typed when a session has ended: a form that is posted without a valid session is read and handed to the
 * sign-in page, which carries it on. The act itself is not done.
 */
@ApplicationScoped
public class ExpiredSessions {

    /** After the handler that finds out who calls (200), before the one that refuses (100). */
    private static final int FILTER_PRIORITY = 150;

    /** The longest form that is read without a session; what is longer is not carried. */
    private static final long MAX_BODY = 3L << 20;

    /** The forms that need no session. */
    private static final Set<String> OPEN =
            Set.of("/sign-in", "/sign-out", "/subscriptions/confirmation", "/unsubscribe");

    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

    @Inject
    IdentityProviderManager identities;

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
                                read(context);
                            } else {
                                context.next();
                            }
                        }),
                        failure -> context.next());
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return !PageHeaders.isApi(request.path())
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && ProblemPages.isRead(request.getHeader(HttpHeaders.ACCEPT))
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded") || isMultipart(type));
    }

    private static boolean isMultipart(String type) {
        return type.startsWith("multipart/form-data");
    }

    /** Whether another site's page sent the form; its fields are not carried into a page of ours. */
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
            // Browsers state the length; what does not and is longer than allowed is cut off.
            if (received.addAndGet(bytes.length()) > MAX_BODY) {
                request.connection().close();
            }
        });
        request.endHandler(end -> toSignIn(
                context,
                PostedForm.of(
                        request.path(),
                        isMultipart(request.getHeader(HttpHeaders.CONTENT_TYPE)),
                        request.formAttributes(),
                        files)));
    }

    private static void toSignIn(RoutingContext context, PostedForm form) {
        if (context.response().ended()) {
            return;
        }
        context.put(PostedForm.class.getName(), form == null || !form.fits() ? SignInPages.NOT_CARRIED : form);
        // The body has been read; what comes next must not look for one.
        context.request().headers().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_LENGTH);
        context.reroute(HttpMethod.GET, "/sign-in/again");
    }
}
