package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or on a dry run would do. */
@Schema(name = "RosterImport")
public record RosterReport(
        @Schema(
                description = "The import's id; absent on a dry run.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "How the file is written.")
        RosterFormat format,

        @Schema(required = true, description = "Whom it lists.")
        Coverage coverage,

        @Schema(required = true, description = "Where it came from.", examples = "unitedstates/congress-legislators")
        String source,

        @Schema(
                required = true,
                description = "SHA-256 of the file.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(required = true, description = "The day whose roster it is.", examples = "2021-02-12")
        LocalDate asOf,

        @Schema(required = true, description = "Who imported it.", examples = "Admin")
        String actor,

        @Schema(required = true, description = "When.", examples = "2021-02-12T15:00:00Z")
        Instant recordedAt,

        @Schema(required = true, description = "What it holds and what was found.")
        RosterCounts counts,

        @Schema(description = "The first 500 findings, what needs an eye first; all are under /changes.")
        List<RosterDifference> findings) {

    static final int LISTED = 500;

    static RosterReport of(RosterImport done, List<RosterDifference> findings) {
        return new RosterReport(
                done.id,
                done.format,
                done.coverage,
                done.source,
                done.digest,
                done.asOf,
                done.actor,
                done.recordedAt,
                done.report,
                findings == null ? null : findings.stream().limit(LISTED).toList());
    }
}
