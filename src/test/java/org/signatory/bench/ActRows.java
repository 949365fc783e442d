package org.signatory.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Adds texts, a million history entries with events, and subscribers to a database of {@link LargeData}. */
final class ActRows {

    private static final List<String> ROWS = List.of(
            "set local session_replication_role = replica",
            "insert into letter_version (id, letter_id, number, body, material, saved_at, actor)"
                    + " select gen_random_uuid(), id, 1, summary, true, created_at, 'a generator' from letter",
            "insert into history (id, at, actor, type, letter_id, subject, effective)"
                    + " select gen_random_uuid(), recorded_at, actor, 'cosigner.signed', letter_id, bioguide_id, signed_on"
                    + " from sign_on order by recorded_at desc limit 1000000",
            "insert into event (position, coalition_position, public_position, entry_id)"
                    + " select n, n, n, id from (select id, row_number() over (order by at, id) as n from history"
                    + " where letter_id is not null) acts",
            "select setval(name, 1000000) from unnest(array['event_position', 'event_coalition_position',"
                    + " 'event_public_position']::regclass[]) name",
            "insert into subscriber (id, email, mailbox, requested_at) select gen_random_uuid(), n || '@example.org',"
                    + " n || '@example.org', now() - interval '2 days' from generate_series(1, 2000) n",
            "insert into subscription (id, subscriber_id, digest, deadline, requested_at, confirm_by, confirmed_at, last_position, version)"
                    + " select gen_random_uuid(), id, true, true, requested_at, now(), requested_at, 995000, 0 from subscriber",
            // Some letters that close within a day.
            "update letter set deadline_at = now() + interval '12 hours' where id in"
                    + " (select id from letter where status = 'OPEN' order by id desc limit 20)");

    private ActRows() {}

    /** Adds the rows; a second call changes nothing. */
    static void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var texts = statement.executeQuery("select exists (select 1 from letter_version)");
            texts.next();
            if (texts.getBoolean(1)) {
                return;
            }
            connection.setAutoCommit(false);
            for (String row : ROWS) {
                statement.execute(row);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }
}
