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
 * Routes reads of anonymous callers to the replica while it is up to date. Callers with a key always read from the
 * primary, since they may have written through another instance a moment ago.
 *
 * <p>Every session calls this, and only an active request context permits it; without one a session fails. So code
 * outside of requests has {@code @ActivateRequestContext}.
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
