package org.signatory.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;

/** Rejects invalid requests before they reach a resource, with problem details. */
@ApplicationScoped
@RequiredArgsConstructor
public class InvalidRequestFilter {

    /**
     * Disables the framework's own path check, which rejects without an explanation; this class checks paths instead.
     */
    public static final String DISABLE_URI_VALIDATION = "vertx.disableURIValidation";

    /** For API responses: prevents scripts, loading and framing even if a browser displays a response as a page. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** For pages: allows only our own files, and no framing by other sites. */
    public static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern FORM =
            Pattern.compile("\\s*(?:multipart/|application/x-www-form-urlencoded)", Pattern.CASE_INSENSITIVE);
    private static final int FILTER_PRIORITY = 2000;
    private static final int BODY_FILTER_PRIORITY = 1;

    private final ObjectMapper json;
    private final Instance<ProblemPageRenderer> pages;
    private final BodySizeLimitLookup limits;

    void register(@Observes Router router) {
        List.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503)
                .forEach(status -> router.errorHandler(status, context -> end(context, HttpStatusProblems.of(status))));
    }

    /** Replaces the framework's own response to a request that its router rejects before the filters. */
    void rejectBeforeFilters(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.statusCode() == 400 && context.failure() instanceof VertxException) {
                end(context, RequestSyntax.hostProblem());
            } else {
                context.next();
            }
        });
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FILTER_PRIORITY);
        filters.register(this::limitForm, BODY_FILTER_PRIORITY);
    }

    /** Limits forms without a stated length, which the framework reads; {@link BodyLimitInterceptor} limits all other bodies. */
    private void limitForm(RoutingContext context) {
        long limit = limits.of(context.request().path());
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (limit == MaxBodySize.UNLIMITED || type != null && FORM.matcher(type).lookingAt()) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        }
        context.next();
    }

    /** Rejects requests that later steps cannot read, and redirects other spellings of a path to the usual one. */
    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        // Pages have one language, and the framework fails on a list that it cannot read.
        request.headers().remove(HttpHeaders.ACCEPT_LANGUAGE);
        Optional<Problem> problem = new RequestSyntax(request).problem();
        if (problem.isPresent()) {
            end(context, problem.get());
        } else if (!context.normalizedPath().equals(request.path())) {
            redirect(context);
        } else if (isTooLarge(request)) {
            end(context, BodySizeLimitLookup.tooLarge(limits.of(request.path())));
        } else {
            context.next();
        }
    }

    /** Later steps compare paths as they are written, so {@code //v1/me} must not reach the operation at {@code /v1/me}. */
    private static void redirect(RoutingContext context) {
        String query = context.request().query();
        context.response()
                .setStatusCode(308)
                .putHeader(HttpHeaders.LOCATION, context.normalizedPath() + (query == null ? "" : "?" + query))
                .end();
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limits.of(request.path());
    }

    /** Ends a request with a problem. */
    public void end(RoutingContext context, Problem problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        context.response().setStatusCode(problem.code().status());
        for (ProblemPageRenderer page : pages) {
            if (page.isFor(context.request())) {
                context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .putHeader("Content-Security-Policy", PAGE)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(page.of(problem));
                return;
            }
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        if (problem.code() == ErrorCode.UNAUTHENTICATED) {
            context.response().putHeader("WWW-Authenticate", Problem.CHALLENGE);
        }
        try {
            context.response().end(json.writeValueAsString(problem.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
