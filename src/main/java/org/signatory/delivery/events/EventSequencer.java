package org.signatory.delivery.events;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.platform.database.DatabaseListener;
import org.signatory.platform.logging.FailureDescription;

/** Assigns positions to events as soon as they are committed. Any instance does so for all instances. */
@ApplicationScoped
@RequiredArgsConstructor
public class EventSequencer {

    private static final Logger LOG = Logger.getLogger(EventSequencer.class);
    private static final int RETRY_MILLIS = 1_000;

    private final DatabaseListener notifications;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Cancellable work;

    void start(@Observes StartupEvent event) {
        // Entries of a crashed server may be waiting, and a notification may have been sent before this instance
        // listened.
        work = notifications.reactAsync(DatabaseListener.UNPLACED, this::place);
    }

    void stop(@Observes ShutdownEvent event) {
        ended.countDown();
        work.cancel();
    }

    void place() {
        boolean waiting = true;
        while (waiting) {
            try {
                waiting = placed() > 0;
            } catch (RuntimeException e) {
                // Retries on a timer, since no other write may follow for a long time. The listening connection may
                // be fine when a pooled one was lost, or when the disk was full.
                LOG.warnf("Events could not be assigned positions: %s", FailureDescription.summary(e));
                waiting = paused();
            }
        }
    }

    /** Waits for a while, unless the server stops. */
    private boolean paused() {
        try {
            return !ended.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Assigns positions to a batch of events, and returns their number. */
    private static long placed() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) Panache.getEntityManager()
                .createNativeQuery("select assign_event_positions()", Long.class)
                .getSingleResult());
    }
}
