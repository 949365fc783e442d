package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reports the changes of a roster import or dry run. */
@Schema(name = "RosterImport")
public record RosterReport(
        @Schema(description = "ID of the import; absent in a dry run.")
        UUID id,

        @Schema(required = true, description = "Format of the file.")
        RosterFormat format,

        @Schema(required = true, description = "Scope of the file: which Members it lists.")
        RosterFileScope coverage,

        @Schema(required = true, description = "Source of the file.")
        String source,

        @Schema(required = true, description = "SHA-256 of the file.")
        String digest,

        @Schema(required = true, description = "Date of the roster.")
        LocalDate asOf,

        @Schema(required = true, description = "Name of the API key that imported the file.")
        String actor,

        @Schema(description = "Time of the import; absent in a dry run.")
        Instant recordedAt,

        @Schema(required = true, description = "Counts of the contents and findings.")
        RosterImportCounts counts,

        @Schema(description = "First 500 findings, suspicious ones first; /changes lists all findings.")
        List<RosterDifference> findings) {

    static final int MAX_FINDINGS = 500;

    static RosterReport of(RosterImportEntity rosterImport, List<RosterDifference> findings) {
        return new RosterReport(
                rosterImport.id,
                rosterImport.format,
                rosterImport.coverage,
                rosterImport.source,
                rosterImport.digest,
                rosterImport.asOf,
                rosterImport.actor,
                rosterImport.recordedAt,
                rosterImport.report,
                findings == null ? null : findings.stream().limit(MAX_FINDINGS).toList());
    }
}
