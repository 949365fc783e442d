package org.signatory.ingest.files;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists the exports of this product that an import rejects with an error that names them. */
public enum UnimportableExport {
    MEMBER_LETTERS(
            Set.of("signedOn", "role", "title", "sentOn", "letterId"),
            "This is the export of the letters that one Member signed. It does not list the signers of each letter, so it"
                    + " cannot be imported. Import each letter's release, text or list of signers."),
    ALL_SIGN_ONS(
            Set.of("letterId", "bioguideId", "signedOn", "certainty", "recordedAt"),
            "This is the export of all sign-ons, which lists the signers of several letters. Import the export of one letter's"
                    + " signers as CSV or XLSX."),
    LETTERS(
            Set.of("id", "title", "leadCount", "targetCount"),
            "This is the export of all letters. It does not list their signers. Import each letter's release, text or list of"
                    + " signers."),
    OUTREACH(
            Set.of("bioguideId", "status", "assignee", "next step", "version"),
            "This is an export of a letter's outreach. Open the letter, select “Outreach” and upload the file there."),
    SIGNERS(
            Set.of("order", "role", "name", "bioguideId", "signedOn"),
            "This is an export of a letter's signers. Open a letter, select “Import signers” and upload the file there."),
    ROSTER(
            Set.of("bioguide_id", "term_start", "end_basis"),
            "This is a roster export. It lists Members and their terms, not signers. Import it under Admin."),
    NDJSON(
            Set.of(),
            "This is an NDJSON export for other programs, which cannot be imported. For the signers of a letter, use the"
                    + " export of the letter's signers as CSV or XLSX.");

    private static final int MAX_HEADER_ROWS = 30;
    private static final int MAX_END_LENGTH = 60;
    private static final Pattern END = Pattern.compile("\\{\"end\":true,\"rows\":\\d{1,12}}\\s*$");

    private final Set<String> headers;
    private final String reason;

    UnimportableExport(Set<String> headers, String reason) {
        this.headers = headers;
        this.reason = reason;
    }

    /** Returns the export with these rows; empty for any other table. */
    public static Optional<UnimportableExport> of(List<SheetRow> rows) {
        return Stream.of(MEMBER_LETTERS, ROSTER, ALL_SIGN_ONS, LETTERS, OUTREACH, SIGNERS)
                .filter(export -> rows.stream()
                        .limit(MAX_HEADER_ROWS)
                        .anyMatch(row -> row.cells().containsAll(export.headers)))
                .findFirst();
    }

    /** Returns the NDJSON export with this text, recognized by its last line; empty for any other text. */
    public static Optional<UnimportableExport> ofJson(String text) {
        String end = text.substring(Math.max(0, text.length() - MAX_END_LENGTH));
        return END.matcher(end).find() ? Optional.of(NDJSON) : Optional.empty();
    }

    /** Returns the reason for rejecting the export. */
    public FileFormatException refusal() {
        return new FileFormatException(reason);
    }
}
