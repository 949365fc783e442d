package org.signatory.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts the contents of a roster file and the findings of its import. */
public record RosterImportCounts(
        @Schema(required = true, description = "Members in the file.")
        int members,

        @Schema(required = true, description = "Terms in the file.")
        int terms,

        @Schema(required = true, description = "Records of people who are not Members of Congress.")
        int skipped,

        @Schema(required = true, description = "New Members, and new terms of existing Members.")
        long added,

        @Schema(required = true, description = "Changed names, IDs and service periods.")
        long changed,

        @Schema(required = true, description = "Serving Members who are no longer in the roster.")
        long ended,

        @Schema(required = true, description = "Details that contradict the roster and were not imported.")
        long suspicious,

        @Schema(required = true, description = "Members without findings.")
        int unchanged) {

    static RosterImportCounts of(RosterFile file, RosterPlan plan) {
        return new RosterImportCounts(
                file.people().size(),
                file.terms(),
                file.skipped(),
                plan.count(RosterChangeKind.ADDED),
                plan.count(RosterChangeKind.CHANGED),
                plan.count(RosterChangeKind.ENDED),
                plan.count(RosterChangeKind.SUSPICIOUS),
                plan.unchanged);
    }
}
