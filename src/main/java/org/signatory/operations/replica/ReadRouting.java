package org.signatory.operations.replica;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.signatory.security.AnonymousRequest;
import org.signatory.security.FeedTokenAuthenticationMechanism;

/**
 * Sends the reads of whoever has no key to the replica, while it is fresh. Whoever has one may have written by another instance
 * a moment ago, and always reads from the database itself.
 *
 * <p>It is asked for every session, and only where a context of requests is active; without one a session fails. So what runs
 * beside requests has {@code @ActivateRequestContext}.
 */
@RequestScoped
@PersistenceUnitExtension
public class ReadRouting implements TenantResolver {

    static final String DATABASE = "database";
    static final String REPLICA = "replica";

    @Inject
    CurrentVertxRequest request;

    @Inject
    Replica replica;

    @Override
    public String getDefaultTenantId() {
        return DATABASE;
    }

    @Override
    public String resolveTenantId() {
        RoutingContext context = request.getCurrent();
        return context != null && isForAnybody(context.request()) && replica.isFresh() ? REPLICA : DATABASE;
    }

    private static boolean isForAnybody(HttpServerRequest request) {
        return AnonymousRequest.reads(request) && request.getParam(FeedTokenAuthenticationMechanism.PARAMETER) == null;
    }
}
