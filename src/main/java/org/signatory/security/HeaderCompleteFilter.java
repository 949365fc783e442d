package org.signatory.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Notifies a connection's {@link RequestTimeoutHandler} that the header of its first request is complete. */
@ApplicationScoped
class HeaderCompleteFilter {

    /** Runs before all filters that may respond to a request. */
    private static final int FILTER_PRIORITY = 10_000;

    void register(@Observes Filters filters) {
        filters.register(HeaderCompleteFilter::follow, FILTER_PRIORITY);
    }

    private static void follow(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            RequestTimeoutHandler handler = connection.channel().pipeline().get(RequestTimeoutHandler.class);
            if (handler != null) {
                handler.follow();
            }
        }
        context.next();
    }
}
