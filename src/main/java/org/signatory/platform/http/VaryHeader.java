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

/** Lists in {@code Vary} the request headers that a response depends on, for caches between server and client. */
@ApplicationScoped
public class VaryHeader {

    /** Runs before every filter that may respond. */
    private static final int FILTER_PRIORITY = 3000;

    private static final Set<HttpMethod> READ_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ConfigProperty(name = "quarkus.http.compress-media-types")
    Set<String> compressed;

    @ConfigProperty(name = "quarkus.http.cors.enabled")
    boolean cors;

    void register(@Observes Filters filters) {
        filters.register(this::vary, FILTER_PRIORITY);
    }

    private void vary(RoutingContext context) {
        context.addHeadersEndHandler(ended -> add(context.request(), context.response()));
        context.next();
    }

    private void add(HttpServerRequest request, HttpServerResponse response) {
        List<String> headers = new ArrayList<>();
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        // A 304 has no content type, and must vary in the same way as the full response.
        if (type == null || compressed.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            headers.add("Accept-Encoding");
        }
        if (cors) {
            headers.add("Origin");
        }
        if (READ_METHODS.contains(request.method()) && request.path().startsWith("/v1/")) {
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
