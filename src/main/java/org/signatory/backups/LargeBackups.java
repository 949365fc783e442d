package org.signatory.backups;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a backup in however large it is: it is read as a stream. The server's own limit for bodies is one for all operations,
 * and is lifted here for this one.
 */
@ApplicationScoped
class LargeBackups {

    private static final int BEFORE_THE_LIMIT = 3;

    void register(@Observes Filters filters) {
        filters.register(LargeBackups::hideLength, BEFORE_THE_LIMIT);
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
