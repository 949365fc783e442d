package org.signatory.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Lists the tables of a backup: all except those with secrets and data that depends on them, that is keys, sessions,
 * tokens and webhooks.
 */
final class BackupTables {

    /** In the order of the restore: referenced tables first. */
    static final List<String> RESTORE_ORDER = List.of(
            "member",
            "retired_id",
            "service",
            "roster_import",
            "roster_change",
            "organization",
            "letter",
            "recipient",
            "letter_revision",
            "status_transition",
            "letter_version",
            "deadline_extension",
            "sign_on",
            "lead_term",
            "queued_sign_on",
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
            "endorser_import",
            "document_template",
            "history",
            "event");

    private BackupTables() {}

    /** Returns the columns that are not generated, separated by commas. */
    static String columns(Connection database, String table) throws SQLException {
        return text(
                database,
                "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
                        + " where attrelid = '" + table + "'::regclass and attnum > 0 and not attisdropped"
                        + " and attgenerated = '' and atttypid <> 'tsvector'::regtype");
    }

    /** Returns the columns of the primary key. */
    static String key(Connection database, String table) throws SQLException {
        return text(
                database,
                "select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum))"
                        + " from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
                        + " where i.indisprimary and i.indrelid = '" + table + "'::regclass");
    }

    /** Returns the schema version, which a backup must match. */
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
