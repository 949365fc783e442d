package org.signatory.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
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
    private List<Cancellable> others;

    void start(@Observes StartupEvent event) {
        others = Stream.of(DatabaseListener.EVENT, DatabaseListener.CREDENTIALS)
                .map(channel -> notifications.react(channel, this::add))
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        others.forEach(Cancellable::cancel);
    }

    // Also after a failure, since a commit may have succeeded although its result was lost.
    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) AuditEntryRecorded recorded) {
        add();
    }

    public void add() {
        count.incrementAndGet();
    }

    public long count() {
        return count.get();
    }
}
