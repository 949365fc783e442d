package org.signatory.groups;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.Member;

/** A Member in a group as staff see it. */
@Schema(name = "GroupMember")
public record GroupMemberView(
        @Schema(required = true, description = "The Bioguide ID.", examples = "S001145")
        String bioguideId,

        @Schema(
                required = true,
                description = "The name with the roster's spelling.",
                examples = "Janice D. Schakowsky")
        String name,

        @Schema(description = "The first day; from ever where there is none.", examples = "2021-01-03")
        LocalDate from,

        @Schema(description = "The first day no longer; still in it where there is none.", examples = "2023-01-03")
        LocalDate until,

        @Schema(required = true, description = "When this last changed.", examples = "2026-06-16T12:00:00Z")
        Instant updatedAt) {

    static GroupMemberView of(GroupMember inside, Member member) {
        return new GroupMemberView(
                inside.bioguideId, member.printedName(), inside.fromDate, inside.untilDate, inside.updatedAt);
    }
}
