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
 * A copy of the database that follows it by streaming replication, where {@code SIGNATORY_REPLICA_URL} names one. It is read from
 * while it has every change that this instance knows of, and all that the database had a second ago, whoever wrote it.
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
    ChangeCounter changes;

    @ConfigProperty(name = "signatory.replica-url")
    Optional<String> url;

    @ConfigProperty(name = "signatory.kept-for")
    Duration keptFor;

    private ScheduledExecutorService watch;

    /** The moment whose state the copy is known to have reached, on this machine's own clock; none before the first. */
    private volatile Long reached;

    /** What was last said of it; nothing yet. */
    private Boolean told;

    void start(@Observes StartupEvent event) {
        if (url.isPresent()) {
            watch = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "replica");
                thread.setDaemon(true);
                return thread;
            });
            watch.scheduleWithFixedDelay(this::look, 0, CHECK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (watch != null) {
            watch.shutdownNow();
        }
    }

    private void look() {
        try {
            long now = System.nanoTime();
            if (hasReached(written())) {
                reached = now;
                tell(true, "The replica has caught up; anybody reads from it");
            }
        } catch (SQLException | RuntimeException e) {
            tell(false, "The replica is not read from: " + e.getMessage());
        }
    }

    private void tell(boolean good, String words) {
        if (told == null || told != good) {
            LOG.info(words);
        }
        told = good;
    }

    /** How far the database's log goes, with what is not on its disk yet: a commit need not wait for that. */
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

    /** Whether what is read from the copy now is as new as this instance promises. */
    boolean isFresh() {
        Long then = reached;
        return then != null && then - changes.lastAt() > 0 && System.nanoTime() - then < keptFor.toNanos();
    }

    /** A connection to the copy; to the database where the copy has gone. */
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
