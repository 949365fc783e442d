package org.signatory.operations.cache;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.audit.ChangeCounter;
import org.signatory.platform.logging.FailureDescription;
import org.signatory.platform.time.WashingtonTime;

/**
 * Reads which transactions are visible in the database, with one statement for all requests that are waiting for the
 * result. A request gets the result of a statement that starts after the request arrived, so the state includes every
 * change that any instance acknowledged before.
 */
@ApplicationScoped
@RequiredArgsConstructor
class DatabaseStateReader {

    private static final Logger LOG = Logger.getLogger(DatabaseStateReader.class);

    /**
     * A snapshot is the set of visible transactions. After a crash or failover, PostgreSQL can use the numbers of lost
     * transactions again, so the last checkpoint is part of the state: recovery ends with one. The deadline is the next
     * at which a letter changes without a transaction.
     */
    private static final String SQL = """
            select concat_ws(' ', pg_current_snapshot(), c.timeline_id, c.checkpoint_lsn),
                   (select min(deadline_at) from letter where deadline_at >= ?)
            from pg_control_checkpoint() c
            """;

    /** Limits how late pages show times relative to now, and the recorded last use of a key. */
    private static final Duration MAX_AGE = Duration.ofSeconds(30);

    /**
     * Represents the latest state.
     *
     * @param known the number of changes and responses that were known before the state was read
     * @param renewed whether a request is already reading the next state
     */
    private record Latest(DatabaseState state, long known, AtomicBoolean renewed) {}

    private final AgroalDataSource database;
    private final Clock clock;
    private final ChangeCounter changes;
    private final Executor workers = Infrastructure.getDefaultExecutor();
    private final ConcurrentLinkedQueue<Consumer<Optional<DatabaseState>>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicLong responses = new AtomicLong();
    private volatile Latest latest;

    /**
     * Returns a state that was read less than this time ago, if this instance has not been notified of a change and has
     * not read a response since. In the second half of the time, one caller gets an empty result and must read the state, while the others still
     * get this one, so that they do not all wait when it expires.
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

    /** Passes on the current state, or an empty result if the database cannot be read, on a worker thread. */
    void read(Consumer<Optional<DatabaseState>> then) {
        waiting.add(then);
        start();
    }

    /** Makes the latest state outdated: a response was read that can contain later changes, which stay visible. */
    void expire() {
        responses.incrementAndGet();
    }

    private long known() {
        return changes.count() + responses.get();
    }

    private void start() {
        if (!waiting.isEmpty() && reading.compareAndSet(false, true)) {
            try {
                workers.execute(this::drain);
            } catch (RuntimeException e) {
                LOG.debugf("No thread can read the state of the database: %s", FailureDescription.summary(e));
                reading.set(false);
                take().forEach(each -> each.accept(Optional.empty()));
            }
        }
    }

    private void drain() {
        try {
            for (List<Consumer<Optional<DatabaseState>>> all = take(); !all.isEmpty(); all = take()) {
                Optional<DatabaseState> state = current();
                all.forEach(each -> each.accept(state));
            }
        } finally {
            reading.set(false);
            start();
        }
    }

    private List<Consumer<Optional<DatabaseState>>> take() {
        List<Consumer<Optional<DatabaseState>>> taken = new ArrayList<>();
        for (var each = waiting.poll(); each != null; each = waiting.poll()) {
            taken.add(each);
        }
        return taken;
    }

    private Optional<DatabaseState> current() {
        long known = known();
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                OffsetDateTime deadline = row.getObject(2, OffsetDateTime.class);
                DatabaseState state = new DatabaseState(now, row.getString(1), nextHalfDay(now))
                        .before(now.plus(MAX_AGE))
                        .before(deadline == null ? null : deadline.toInstant());
                latest = new Latest(state, known, new AtomicBoolean());
                return Optional.of(state);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The state of the database could not be read", FailureDescription.withoutValues(e));
            return Optional.empty();
        }
    }

    /** Returns the next noon or midnight in Washington, when Members' terms and days change. */
    private static Instant nextHalfDay(Instant now) {
        LocalDateTime there = LocalDateTime.ofInstant(now, WashingtonTime.ZONE);
        return there.truncatedTo(ChronoUnit.HALF_DAYS)
                .plusHours(12)
                .atZone(WashingtonTime.ZONE)
                .toInstant();
    }
}
