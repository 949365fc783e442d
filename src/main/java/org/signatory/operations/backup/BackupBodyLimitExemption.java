package org.signatory.operations.backup;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Accepts backups of any size, which are read as a stream. The framework compares the stated length of a body with its one
 * limit for all operations before another can be set, so the length of a backup is hidden from it.
 */
@ApplicationScoped
class BackupBodyLimitExemption {

    private static final int FILTER_PRIORITY = 3;

    void register(@Observes Filters filters) {
        filters.register(BackupBodyLimitExemption::hideLength, FILTER_PRIORITY);
    }

    private static void hideLength(RoutingContext context) {
        if (isBackup(context)) {
            context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        context.next();
    }

    private static boolean isBackup(RoutingContext context) {
        return context.request().path().equals(BackupResource.PATH);
    }
}
