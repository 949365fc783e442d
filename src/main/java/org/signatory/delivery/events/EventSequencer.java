package org.signatory.delivery.events;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.signatory.platform.database.DatabaseListener;
import org.signatory.platform.logging.FailureLog;

/** Gives events their positions as soon as they are committed. Any instance does it for all. */
@ApplicationScoped
public class EventSequencer {

    private static final Logger LOG = Logger.getLogger(EventSequencer.class);
    private static final int RETRY_MILLIS = 1_000;

    @Inject
    DatabaseListener notifications;

    private final CountDownLatch ended = new CountDownLatch(1);
    private Cancellable work;

    void start(@Observes StartupEvent event) {
        // Acts of a server that was killed may be waiting, and the word of the first connection may be out before this
        // hears.
        work = notifications.reactAsync(DatabaseListener.UNPLACED, this::place);
    }

    void stop(@Observes ShutdownEvent event) {
        ended.countDown();
        work.cancel();
    }

    @ActivateRequestContext
    void place() {
        boolean waiting = true;
        while (waiting) {
            try {
                waiting = placed() > 0;
            } catch (RuntimeException e) {
                // Nobody may write again for long, so this does not wait for a word. The connection that listens may be
                // whole when one of the pool's was lost, or when the disk was full.
                LOG.warnf("Events wait for their positions: %s", FailureLog.summary(e));
                waiting = paused();
            }
        }
    }

    /** Waits a while, unless the server ends. */
    private boolean paused() {
        try {
            return !ended.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives a portion its positions, and tells how many there were. */
    private static long placed() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) Panache.getEntityManager()
                .createNativeQuery("select place_events()", Long.class)
                .getSingleResult());
    }
}
