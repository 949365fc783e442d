package org.signatory.operations.cache;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.audit.ChangeCounter;
import org.signatory.platform.logging.FailureDescription;

/**
 * Reads which transactions are visible in the database, with one statement for all requests that are waiting for the
 * result. A request gets the result of a statement that starts after the request arrived, so the state includes every
 * change that any instance acknowledged before.
 */
@ApplicationScoped
@RequiredArgsConstructor
class DatabaseStateReader {

    private static final Logger LOG = Logger.getLogger(DatabaseStateReader.class);

    /** Limits how long a request waits for the state, and how long requests do not ask for it after a failure. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    /** Classes of SQLSTATE with which a database rejects the statement every time: no such function, no permission. */
    private static final List<String> REJECTED = List.of("0A", "42");

    /**
     * Represents the latest state.
     *
     * @param known the number of changes and responses that were known before the state was read
     * @param renewed whether a request is already reading the next state
     */
    private record Latest(DatabaseState state, long known, AtomicBoolean renewed) {}

    private final DatabaseStateQuery query;
    private final Clock clock;
    private final ChangeCounter changes;
    private final Executor workers = Infrastructure.getDefaultExecutor();
    private final ConcurrentLinkedQueue<CompletableFuture<DatabaseState>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicLong responses = new AtomicLong();
    private final AtomicLong pausedUntil = new AtomicLong(System.nanoTime());
    private volatile boolean rejected;
    private volatile Latest latest;

    /**
     * Returns a state that was read less than this time ago, if this instance has not been notified of a change and has
     * not read a response since. In the second half of the time, one caller gets an empty result and must read the
     * state, while the others still get this one, so that they do not all wait when it expires.
     */
    Optional<DatabaseState> latest(Duration maxAge) {
        Latest found = latest;
        Instant now = clock.instant();
        if (found == null || found.known != known()) {
            return Optional.empty();
        }
        Duration age = Duration.between(found.state.at(), now).abs();
        boolean mustRead = age.compareTo(maxAge) >= 0
                || age.compareTo(maxAge.dividedBy(2)) >= 0 && found.renewed.compareAndSet(false, true);
        return mustRead ? Optional.empty() : Optional.of(found.state.at(now));
    }

    /**
     * Returns the current state, or an empty result if it cannot be read within a second. Every result completes, and
     * a failure of one consumer does not affect the others.
     */
    CompletableFuture<Optional<DatabaseState>> read() {
        if (rejected || System.nanoTime() - pausedUntil.get() < 0) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        CompletableFuture<DatabaseState> result = new CompletableFuture<>();
        waiting.add(result);
        start();
        return result.orTimeout(MAX_WAIT.toNanos(), TimeUnit.NANOSECONDS)
                .thenApply(Optional::of)
                .exceptionally(this::pause);
    }

    /** Makes the latest state outdated: a response was read that can contain later changes, which stay visible. */
    void expire() {
        responses.incrementAndGet();
    }

    private long known() {
        return changes.count() + responses.get();
    }

    private Optional<DatabaseState> pause(Throwable failure) {
        pausedUntil.set(System.nanoTime() + MAX_WAIT.toNanos());
        LOG.debug("The state of the database could not be read", FailureDescription.withoutValues(failure));
        return Optional.empty();
    }

    private void start() {
        if (!waiting.isEmpty() && reading.compareAndSet(false, true)) {
            try {
                workers.execute(this::drain);
            } catch (RuntimeException e) {
                reading.set(false);
                take().forEach(each -> each.completeExceptionally(e));
            }
        }
    }

    private void drain() {
        try {
            for (var all = take(); !all.isEmpty(); all = take()) {
                complete(all);
            }
        } finally {
            reading.set(false);
            start();
        }
    }

    private void complete(List<CompletableFuture<DatabaseState>> all) {
        try {
            long known = known();
            DatabaseState state = query.read();
            latest = new Latest(state, known, new AtomicBoolean());
            all.forEach(each -> each.complete(state));
        } catch (Throwable e) {
            // An Error too: requests are waiting.
            warnIfRejected(e);
            all.forEach(each -> each.completeExceptionally(e));
        }
    }

    private void warnIfRejected(Throwable failure) {
        String code = failure instanceof SQLException sql ? sql.getSQLState() : null;
        if (code != null && REJECTED.stream().anyMatch(code::startsWith)) {
            rejected = true;
            LOG.warnf(
                    "This database rejects the query for its state, so no responses are cached: %s",
                    FailureDescription.summary(failure));
        }
    }

    /** Returns the requests that are waiting, except those that have stopped. */
    private List<CompletableFuture<DatabaseState>> take() {
        List<CompletableFuture<DatabaseState>> taken = new ArrayList<>();
        for (var each = waiting.poll(); each != null; each = waiting.poll()) {
            if (!each.isDone()) {
                taken.add(each);
            }
        }
        return taken;
    }
}
