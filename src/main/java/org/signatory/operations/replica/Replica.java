package org.signatory.operations.replica;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.signatory.operations.cache.ChangeCounter;
import org.signatory.platform.logging.FailureLog;

/**
 * Monitors a streaming replica of the database, if {@code SIGNATORY_REPLICA_URL} is set. Anonymous reads use the
 * replica while it has every change that this instance knows, and every change of the primary up to a second ago.
 */
@ApplicationScoped
public class Replica {

    private static final Logger LOG = Logger.getLogger(Replica.class);

    private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);
    private static final int QUERY_TIMEOUT_SECONDS = 1;

    @Inject
    AgroalDataSource database;

    @Inject
    @DataSource("replica")
    Instance<AgroalDataSource> replica;

    @Inject
    ChangeCounter changeCounter;

    @ConfigProperty(name = "signatory.replica-url")
    Optional<String> url;

    @ConfigProperty(name = "signatory.cache.ttl")
    Duration maxAge;

    private ScheduledExecutorService watch;

    /**
     * The {@link System#nanoTime} up to which the replica is known to be current; null before the first check.
     */
    private volatile Long reached;

    /** The last logged status; null before the first one. */
    private Boolean loggedStatus;

    void start(@Observes StartupEvent event) {
        if (url.isPresent()) {
            watch = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "replica");
                thread.setDaemon(true);
                return thread;
            });
            watch.scheduleWithFixedDelay(this::check, 0, CHECK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (watch != null) {
            watch.shutdownNow();
        }
    }

    private void check() {
        try {
            long now = System.nanoTime();
            if (hasReached(written())) {
                reached = now;
                logStatus(true, "The replica is up to date and serves anonymous reads");
            }
        } catch (SQLException | RuntimeException e) {
            logStatus(false, "The replica is not used for reads: " + e.getMessage());
        }
    }

    private void logStatus(boolean good, String words) {
        if (loggedStatus == null || loggedStatus != good) {
            LOG.info(words);
        }
        loggedStatus = good;
    }

    /**
     * Returns the end of the primary's log including unflushed records, since an asynchronous commit does not wait
     * for the flush.
     */
    private String written() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_current_wal_insert_lsn()::text")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private boolean hasReached(String position) throws SQLException {
        try (Connection connection = replica.get().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select coalesce(pg_last_wal_replay_lsn() >= ?::pg_lsn, false)")) {
            statement.setQueryTimeout(QUERY_TIMEOUT_SECONDS);
            statement.setString(1, position);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** Returns whether the replica is as fresh as this instance guarantees. */
    boolean isFresh() {
        Long then = reached;
        return then != null && then - changeCounter.lastAt() > 0 && System.nanoTime() - then < maxAge.toNanos();
    }

    /** Returns a connection to the replica, or to the primary if the replica is unreachable. */
    Connection connection() throws SQLException {
        try {
            return replica.get().getConnection();
        } catch (SQLException e) {
            reached = null;
            LOG.warnf("The replica cannot be reached: %s", FailureLog.summary(e));
            return database.getConnection();
        }
    }
}
