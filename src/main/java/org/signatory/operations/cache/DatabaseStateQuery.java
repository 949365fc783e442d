package org.signatory.operations.cache;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.time.WashingtonTime;

/** Queries which transactions are visible in the database, and when the same data can next give other responses. */
@ApplicationScoped
@RequiredArgsConstructor
class DatabaseStateQuery {

    /**
     * A snapshot is the set of visible transactions. After a crash or failover, PostgreSQL can use the numbers of lost
     * transactions again, so the state has three values of which at least one changes: recovery from a crash ends with a
     * checkpoint, promotion of a standby starts a timeline, and each server has its own start time. The position in
     * the log cannot be read during recovery. Deadlines and embargoes change letters and statements without a transaction.
     */
    private static final String SQL = """
            select concat_ws(' ', pg_current_snapshot(), c.checkpoint_lsn, pg_postmaster_start_time(),
                       case when not pg_is_in_recovery() then left(pg_walfile_name(pg_current_wal_lsn()), 8) end),
                   least((select min(deadline_at) from letter where deadline_at >= ?),
                         (select min(embargo_until) from statement where embargo_until >= ?))
            from pg_control_checkpoint() c
            """;

    private static final int TIMEOUT_SECONDS = 1;

    /** Limits how long a read waits for a server that does not respond even to a cancellation. */
    private static final int NETWORK_TIMEOUT_MILLIS = 2_000;

    private final AgroalDataSource database;
    private final Clock clock;

    /** Returns the current state; fails if the database does not respond within seconds. */
    DatabaseState read() throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            int networkTimeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
            try {
                return read(connection, now);
            } finally {
                connection.setNetworkTimeout(Runnable::run, networkTimeout);
            }
        }
    }

    private static DatabaseState read(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                OffsetDateTime end = row.getObject(2, OffsetDateTime.class);
                return new DatabaseState(now, row.getString(1), nextHalfDay(now))
                        .before(now.plus(DatabaseState.MAX_AGE))
                        .before(end == null ? null : end.toInstant());
            }
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
