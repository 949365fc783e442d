package org.signatory.events;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Gives events their positions as soon as they are committed. Any instance does it for all. */
@ApplicationScoped
public class Placing {

    private static final Logger LOG = Logger.getLogger(Placing.class);

    @Inject
    Notifications notifications;

    private Cancellable work;

    void start(@Observes StartupEvent event) {
        // Acts of a server that was killed may be waiting, and the word of the first connection may be out before this
        // hears.
        work = notifications
                .nowAndOn(Notifications.UNPLACED)
                .emitOn(Infrastructure.getDefaultExecutor(), 1)
                .subscribe()
                .with(word -> place(), failure -> LOG.error("Events get no positions any more", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        work.cancel();
    }

    private static void place() {
        try {
            long placed;
            do {
                placed = placed();
            } while (placed > 0);
        } catch (RuntimeException e) {
            // When the database is back, the connection that listens is new, and that is a word to try again.
            LOG.warnf("Events wait for their positions: %s", e.getMessage());
        }
    }

    /** Gives a portion its positions, and tells how many there were. */
    private static long placed() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) Panache.getEntityManager()
                .createNativeQuery("select place_events()", Long.class)
                .getSingleResult());
    }
}
