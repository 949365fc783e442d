package org.signatory.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a backup: all but those with secrets, and what goes with them: keys, sessions, tokens, webhooks. */
final class BackupTables {

    /** In the order in which they go back: what is referred to comes first. */
    static final List<String> RESTORE_ORDER = List.of(
            "member",
            "retired_id",
            "service",
            "roster_import",
            "roster_change",
            "organization",
            "letter",
            "letter_revision",
            "letter_move",
            "letter_text",
            "deadline_extension",
            "sign_on",
            "lead_term",
            "waiting_sign_on",
            "endorsement",
            "statement",
            "endorsement_request",
            "committee",
            "committee_membership",
            "committee_import",
            "member_group",
            "group_member",
            "outreach",
            "outreach_note",
            "name_alias",
            "signer_import",
            "signer_import_record",
            "document_template",
            "history",
            "event");

    private BackupTables() {}

    /** The columns that are not worked out from others, with commas between. */
    static String columns(Connection database, String table) throws SQLException {
        return text(
                database,
                "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                        + " where attrelid = '" + table + "'::regclass and attnum > 0 and not attisdropped"
                        + " and attgenerated = '' and atttypid <> 'tsvector'::regtype");
    }

    /** The columns of the primary key. */
    static String key(Connection database, String table) throws SQLException {
        return text(
                database,
                "select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum))"
                        + " from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
                        + " where i.indisprimary and i.indrelid = '" + table + "'::regclass");
    }

    /** The version of the schema, which a backup fits. */
    static String schema(Connection database) throws SQLException {
        return text(database, "select max(version::int)::text from flyway_schema_history where success");
    }

    private static String text(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
