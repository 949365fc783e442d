package org.signatory.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts the contents of a roster file and the findings of its import. */
public record RosterImportCounts(
        @Schema(required = true, description = "Members in the file.", examples = "538")
        int members,

        @Schema(required = true, description = "Terms in the file.", examples = "2792")
        int terms,

        @Schema(required = true, description = "New Members, and new terms of existing Members.", examples = "3")
        long added,

        @Schema(required = true, description = "Changed names, IDs and service periods.", examples = "1")
        long changed,

        @Schema(required = true, description = "Serving Members who are no longer in the roster.", examples = "1")
        long ended,

        @Schema(
                required = true,
                description = "Details that contradict the stored roster and were not imported.",
                examples = "0")
        long suspicious,

        @Schema(required = true, description = "Members without findings.", examples = "533")
        int unchanged) {

    static RosterImportCounts of(RosterFile file, RosterPlan plan) {
        return new RosterImportCounts(
                file.people().size(),
                file.terms(),
                plan.count(ChangeKind.ADDED),
                plan.count(ChangeKind.CHANGED),
                plan.count(ChangeKind.ENDED),
                plan.count(ChangeKind.SUSPICIOUS),
                plan.unchanged);
    }
}
