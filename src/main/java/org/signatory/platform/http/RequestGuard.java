package org.signatory.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** Rejects invalid requests before they reach a resource, with problem details. */
@ApplicationScoped
public class RequestGuard {

    /**
     * Disables the framework's own path check, which refuses without an explanation; this class checks paths instead.
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
    private static final int MAX_URI_LENGTH = 8_192;
    private static final int MAX_HEADER_BYTES = 16_384;

    @Inject
    ObjectMapper json;

    @Inject
    Instance<ProblemPageRenderer> pages;

    @Inject
    BodyLimits limits;

    void register(@Observes Router router) {
        List.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503)
                .forEach(status -> router.errorHandler(status, context -> end(context, HttpStatusProblems.of(status))));
    }

    void register(@Observes Filters filters) {
        filters.register(this::rejectUnreadable, FILTER_PRIORITY);
        filters.register(this::limitForm, BODY_FILTER_PRIORITY);
    }

    /**
     * Limits forms without a stated length, which the framework reads; {@link BodyLimit} limits all other bodies.
     */
    private void limitForm(RoutingContext context) {
        long limit = limits.of(context.request().path());
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (limit == MaxBodySize.UNLIMITED || type != null && FORM.matcher(type).lookingAt()) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        }
        context.next();
    }

    /** Rejects requests that the steps behind cannot read: their URL, headers, length or media type. */
    private void rejectUnreadable(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().contains("%00")) {
            end(
                    context,
                    Problem.of(
                            ErrorCode.INVALID_PARAMETER,
                            "The URL contains a character that cannot be saved. Remove it."));
        } else if (request.uri().length() > MAX_URI_LENGTH) {
            end(context, HttpStatusProblems.of(414));
        } else if (!isAddress(request.uri())) {
            end(
                    context,
                    Problem.of(
                            ErrorCode.MALFORMED_REQUEST,
                            "The URL is invalid. Use %25 for a percent sign,"
                                    + " and percent-encode other special characters."));
        } else if (request.path().indexOf(';') >= 0) {
            // The framework silently removes path parameters, and decodes the rest twice.
            end(
                    context,
                    Problem.of(
                            ErrorCode.MALFORMED_REQUEST,
                            "The path contains a semicolon, but path parameters are not supported."
                                    + " Use %3B for a literal semicolon."));
        } else if (headerSize(request) > MAX_HEADER_BYTES) {
            end(context, HttpStatusProblems.of(431));
        } else if (isTooLarge(request)) {
            end(context, BodyLimits.tooLarge(limits.of(request.path())));
        } else if (!hasValidContentType(request)) {
            end(context, HttpStatusProblems.of(415));
        } else {
            context.next();
        }
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The framework fails on a blank or malformed header while it looks for a reader of the body. */
    private static boolean hasValidContentType(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            return true;
        }
        try {
            return MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int headerSize(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
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
