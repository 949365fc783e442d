package org.signatory.operations.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditEntryRecorded;
import org.signatory.platform.database.DatabaseListener;

/**
 * Counts changes: those of this instance before they are acknowledged, and those of other instances when the database
 * notification arrives.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class ChangeCounter {

    private final AtomicLong count = new AtomicLong();
    private final DatabaseListener notifications;
    private Cancellable others;

    void start(@Observes StartupEvent event) {
        others = notifications.react(DatabaseListener.EVENT, this::add);
    }

    void stop(@Observes ShutdownEvent event) {
        others.cancel();
    }

    // Also after a failure, since a commit may have succeeded although its result was lost.
    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) AuditEntryRecorded recorded) {
        add();
    }

    void add() {
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }
}
