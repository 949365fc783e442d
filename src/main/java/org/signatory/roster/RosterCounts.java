package org.signatory.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a roster file holds, and what its import found. */
public record RosterCounts(
        @Schema(required = true, description = "Members in the file.", examples = "538")
        int members,

        @Schema(required = true, description = "Terms in the file.", examples = "2792")
        int terms,

        @Schema(required = true, description = "New Members, and further terms of known ones.", examples = "3")
        long added,

        @Schema(required = true, description = "Names, IDs or service that are different now.", examples = "1")
        long changed,

        @Schema(required = true, description = "Serving Members who are gone from the roster.", examples = "1")
        long ended,

        @Schema(
                required = true,
                description = "Facts that contradict what is stored; nothing of them was taken.",
                examples = "0")
        long suspicious,

        @Schema(required = true, description = "Members of whom there was nothing to report.", examples = "533")
        int unchanged) {

    static RosterCounts of(RosterFile file, RosterPlan plan) {
        return new RosterCounts(
                file.people().size(),
                file.terms(),
                plan.count(ChangeKind.ADDED),
                plan.count(ChangeKind.CHANGED),
                plan.count(ChangeKind.ENDED),
                plan.count(ChangeKind.SUSPICIOUS),
                plan.unchanged);
    }
}
