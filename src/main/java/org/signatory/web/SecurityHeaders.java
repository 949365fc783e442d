package org.signatory.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.signatory.platform.http.InvalidRequestFilter;
import org.signatory.platform.http.PublicUrl;

/**
 * Sets the security headers of every response just before its head is written: pages, error pages and static
 * files.
 */
@ApplicationScoped
public class SecurityHeaders {

    /** Runs before every other filter, so every response gets the headers. */
    private static final int FILTER_PRIORITY = 3000;

    /** Policy of the API explorer, which has inline scripts: only framing is forbidden. */
    private static final String EXPLORER = "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::guard, FILTER_PRIORITY);
    }

    private static void guard(RoutingContext context) {
        context.addHeadersEndHandler(
                end -> set(context.response().headers(), context.request().path()));
        context.next();
    }

    private static void set(MultiMap headers, String path) {
        if (isApi(path)) {
            putIfAbsent(headers, "Content-Security-Policy", InvalidRequestFilter.CONTENT_SECURITY_POLICY);
        }
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("text/html")) {
            return;
        }
        if (!type.contains("charset")) {
            headers.set(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        }
        boolean explorer = path.startsWith("/docs") || path.startsWith("/q/");
        putIfAbsent(headers, "Content-Security-Policy", explorer ? EXPLORER : InvalidRequestFilter.PAGE);
        putIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        headers.set("Referrer-Policy", "same-origin");
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /** Redirects a search with empty fields to the URL without them, which is the one to share. */
    @ServerRequestFilter
    public Response withoutEmptyFields(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (!Set.of("GET", "HEAD").contains(request.getMethod()) || isApi(uri.getPath())) {
            return null;
        }
        UriBuilder clean = PublicUrl.ofRequest(uri);
        boolean empty = false;
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().allMatch(String::isBlank)) {
                clean.replaceQueryParam(parameter.getKey());
                empty = true;
            }
        }
        return empty ? Response.seeOther(clean.build()).build() : null;
    }

    static boolean isApi(String path) {
        return path.startsWith("/v1/");
    }
}
