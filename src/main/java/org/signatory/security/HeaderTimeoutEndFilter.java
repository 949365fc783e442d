package org.signatory.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Notifies a connection's {@link SlowClientHandler} that the header of its first request is complete. */
@ApplicationScoped
class HeaderTimeoutEndFilter {

    /** Runs before all filters that may respond to a request. */
    private static final int FILTER_PRIORITY = 10_000;

    void register(@Observes Filters filters) {
        filters.register(HeaderTimeoutEndFilter::follow, FILTER_PRIORITY);
    }

    private static void follow(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            SlowClientHandler handler = connection.channel().pipeline().get(SlowClientHandler.class);
            if (handler != null) {
                handler.follow();
            }
        }
        context.next();
    }
}
