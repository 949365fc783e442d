package org.signatory.platform.http;

import io.quarkus.vertx.http.runtime.ForwardedInfo;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Removes the path of the public URL from the path of each request, and adds the path to redirects and to the base URL
 * of resources. All other classes handle paths as if the product were at the root of a host name. A request
 * without the path, such as a health check that does not go through the proxy, is served in the same way.
 */
@ApplicationScoped
public class RootPathFilter {

    /** Runs before every other filter. */
    private static final int FILTER_PRIORITY = 20_000;

    private static final String DONE = RootPathFilter.class.getName();

    /**
     * Represents what a proxy forwarded, with the path of the public URL as the prefix of the base URL.
     *
     * @param given what the proxy forwarded; null if it forwarded nothing
     */
    private record WithPrefix(ForwardedInfo given, String prefix) implements ForwardedInfo {

        @Override
        public String getScheme() {
            return given == null ? null : given.getScheme();
        }

        @Override
        public String getHost() {
            return given == null ? null : given.getHost();
        }

        @Override
        public Integer getPort() {
            return given == null ? null : given.getPort();
        }

        @Override
        public String getRemoteHost() {
            return given == null ? null : given.getRemoteHost();
        }

        @Override
        public Integer getRemotePort() {
            return given == null ? null : given.getRemotePort();
        }

        @Override
        public String getPrefix() {
            return prefix;
        }
    }

    void register(@Observes Filters filters) {
        String root = PublicUrl.root();
        if (!root.isEmpty()) {
            filters.register(context -> remove(root, context), FILTER_PRIORITY);
        }
    }

    private static void remove(String root, RoutingContext context) {
        String path = context.request().path();
        boolean isFirst = context.get(DONE) == null;
        context.put(DONE, true);
        if (isFirst && path != null && path.startsWith(root + "/")) {
            String query = context.request().query();
            context.reroute(path.substring(root.length()) + (query == null ? "" : "?" + query));
            return;
        }
        addToBaseUrl(root, context.request());
        context.addHeadersEndHandler(
                end -> addToRedirect(root, context.response().headers()));
        if (isFirst && root.equals(path)) {
            context.response()
                    .setStatusCode(308)
                    .putHeader(HttpHeaders.LOCATION, "/")
                    .end();
        } else {
            context.next();
        }
    }

    private static void addToBaseUrl(String root, HttpServerRequest request) {
        Context local = ((HttpServerRequestInternal) request).context();
        // Quarkus stores what the proxy forwarded when it first needs the host.
        request.authority();
        local.putLocal(ForwardedInfo.CONTEXT_KEY, new WithPrefix(local.getLocal(ForwardedInfo.CONTEXT_KEY), root));
    }

    /** Adds the path to a redirect that has only a path; others were built from the base URL. */
    private static void addToRedirect(String root, MultiMap headers) {
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith("/")) {
            headers.set(HttpHeaders.LOCATION, root + location);
        }
    }
}
