package org.signatory.operations.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.signatory.audit.AuditRecorded;
import org.signatory.platform.database.DatabaseListener;

/**
 * Counts changes: this instance's own as soon as their transaction has ended or their request is answered, before they are
 * acknowledged, and those of others when the database tells of their events.
 */
@ApplicationScoped
public class ChangeCounter {

    private final AtomicLong count = new AtomicLong();

    private volatile long lastAt = System.nanoTime();

    @Inject
    DatabaseListener notifications;

    private Cancellable others;

    void start(@Observes StartupEvent event) {
        others = notifications.react(DatabaseListener.EVENT, this::add);
    }

    void stop(@Observes ShutdownEvent event) {
        others.cancel();
    }

    // Also after a failure: whether a commit whose answer was lost took place is not known.
    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) AuditRecorded recorded) {
        add();
    }

    void add() {
        lastAt = System.nanoTime();
        count.incrementAndGet();
    }

    /** When the last change was known of, on the clock of {@link System#nanoTime}. */
    public long lastAt() {
        return lastAt;
    }

    long count() {
        return count.get();
    }
}
