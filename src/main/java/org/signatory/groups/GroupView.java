package org.signatory.groups;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a group in responses to staff. */
@Schema(name = "Group")
public record GroupView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "Congressional Progressive Caucus")
        String name,

        @Schema(examples = "Members according to the caucus's website, June 2026.")
        String description,

        @Schema(required = true) MemberGroup.Kind kind,

        @Schema(required = true, description = "Number of members, current and former.")
        long members,

        @Schema(required = true, examples = "2026-06-16T12:00:00Z")
        Instant createdAt,

        @Schema(
                required = true,
                description = "Time of the last change to the group or its members.",
                examples = "2026-06-16T12:00:00Z")
        Instant updatedAt) {

    static GroupView of(MemberGroup group, long members) {
        return new GroupView(
                group.id, group.name, group.description, group.kind, members, group.createdAt, group.updatedAt);
    }
}
