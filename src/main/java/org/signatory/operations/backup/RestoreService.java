package org.signatory.operations.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.hibernate.Session;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Imports a backup into an empty instance, completely or not at all. */
@ApplicationScoped
@RequiredArgsConstructor
class RestoreService {

    private static final int MAX_DURATION_SECONDS = (int) Duration.ofHours(6).toSeconds();

    /** Tables that a new instance fills at its first start. */
    private static final List<String> REPLACED = List.of(
            "committee_membership",
            "committee_import",
            "committee",
            "roster_change",
            "roster_import",
            "service",
            "retired_id",
            "member");

    private final ObjectMapper json;
    private final BackupRowValidator rowValidator;
    private final EntityManager entities;
    private final AuditLog history;

    /** Imports a whole backup or nothing, and returns the number of imported rows. */
    long restore(InputStream backup) {
        return QuarkusTransaction.requiringNew().timeout(MAX_DURATION_SECONDS).call(() -> {
            long rows = entities.unwrap(Session.class).doReturningWork(connection -> restore(connection, backup));
            history.record("backup.restored", null, null, null, Map.of("rows", rows));
            return rows;
        });
    }

    private long restore(Connection database, InputStream backup) throws SQLException {
        empty(database);
        long rows = new BackupReader(json, new BackupRowInserter(json, rowValidator, database), database).read(backup);
        settle(database);
        return rows;
    }

    private static void empty(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("lock table letter, organization, name_alias, event in share row exclusive mode");
            try (ResultSet found = statement.executeQuery("select exists(select 1 from letter) or exists(select 1 from"
                    + " organization) or exists(select 1 from name_alias) or exists(select 1 from event)")) {
                found.next();
                if (found.getBoolean(1)) {
                    throw Problem.of(
                            ErrorCode.CONFLICT,
                            "A backup can be imported only into an instance without letters, organizations or name aliases. Start a new instance.");
                }
            }
            // The backup has its own roster, under which the letters were signed, and its own committees.
            statement.execute("alter table roster_change disable trigger roster_change_is_append_only");
            for (String table : REPLACED) {
                statement.execute("delete from " + table);
            }
            statement.execute("alter table roster_change enable trigger roster_change_is_append_only");
            // Timestamps are imported unchanged, in any order.
            statement.execute("alter table history disable trigger history_stays_in_order");
            statement.execute("set constraints all deferred");
        }
    }

    /** Entries with an event position keep it; entries without one get it later, as usual. */
    private static void settle(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set constraints all immediate");
            statement.execute("alter table history enable trigger history_stays_in_order");
            statement.execute("delete from event_queue u using event e where e.entry_id = u.entry_id");
            statement.execute("select setval('event_position', max(position)),"
                    + " setval('event_coalition_position', max(coalition_position)),"
                    + " setval('event_public_position', max(public_position)) from event having max(position) > 0");
            statement.execute("analyze member, service, letter, sign_on, organization, endorsement, history, event");
        }
    }
}
