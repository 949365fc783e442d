package org.signatory.groups;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.roster.Member;

/** Represents a group member in responses to staff. */
@Schema(name = "GroupMember")
public record GroupMemberView(
        @Schema(required = true, examples = "S001145") String bioguideId,

        @Schema(required = true, description = "Name of the Member in the roster.", examples = "Janice D. Schakowsky")
        String name,

        @Schema(description = "First day; absent if there is no start date.", examples = "2021-01-03")
        LocalDate from,

        @Schema(description = "Exclusive end date; absent for a current membership.", examples = "2023-01-03")
        LocalDate until,

        @Schema(required = true, examples = "2026-06-16T12:00:00Z")
        Instant updatedAt) {

    static GroupMemberView of(GroupMember inside, Member member) {
        return new GroupMemberView(
                inside.bioguideId, member.printedName(), inside.fromDate, inside.untilDate, inside.updatedAt);
    }
}
