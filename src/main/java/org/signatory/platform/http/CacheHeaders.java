package org.signatory.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Adds the headers for caches in browsers and proxies: {@code Vary} with the request headers that a response depends
 * on, and {@code Cache-Control} where a resource sets none.
 */
@ApplicationScoped
public class CacheHeaders {

    static final String API = "/v1/";

    /** Runs before every filter that may respond. */
    private static final int FILTER_PRIORITY = 3000;

    /** For responses that any cache may store, and compares with the server by ETag before each use. */
    private static final String REVALIDATE = "no-cache";

    private static final Set<HttpMethod> READ_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ConfigProperty(name = "quarkus.http.compress-media-types")
    Set<String> compressed;

    @ConfigProperty(name = "quarkus.http.cors.enabled")
    boolean cors;

    void register(@Observes Filters filters) {
        filters.register(this::addAtEnd, FILTER_PRIORITY);
    }

    private void addAtEnd(RoutingContext context) {
        context.addHeadersEndHandler(ended -> {
            vary(context.request(), context.response());
            control(context.request(), context.response());
        });
        context.next();
    }

    /**
     * Stores nothing of changes and errors, whose responses may contain a secret or be outdated a moment later. A read
     * with credentials belongs to its caller alone.
     */
    private static void control(HttpServerRequest request, HttpServerResponse response) {
        if (!request.path().startsWith(API) || response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        int status = response.getStatusCode();
        boolean isStorable = READ_METHODS.contains(request.method()) && (status == 200 || status == 304);
        response.putHeader(
                HttpHeaders.CACHE_CONTROL,
                !isStorable ? "no-store" : hasCredentials(request) ? "private, " + REVALIDATE : REVALIDATE);
    }

    private static boolean hasCredentials(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.headers().contains(HttpHeaders.COOKIE);
    }

    private void vary(HttpServerRequest request, HttpServerResponse response) {
        List<String> headers = new ArrayList<>();
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        // A 304 has no content type, and must vary in the same way as the full response.
        if (type == null || compressed.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            headers.add("Accept-Encoding");
        }
        if (cors) {
            headers.add("Origin");
        }
        if (READ_METHODS.contains(request.method()) && request.path().startsWith(API)) {
            headers.add("Authorization");
            headers.add("Cookie");
        }
        if (!headers.isEmpty()) {
            String given = response.headers().get(HttpHeaders.VARY);
            if (given != null) {
                headers.add(0, given);
            }
            response.putHeader(HttpHeaders.VARY, String.join(", ", headers));
        }
    }
}
