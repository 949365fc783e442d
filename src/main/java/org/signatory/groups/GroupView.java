package org.signatory.groups;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a group in responses to staff. */
@Schema(name = "Group")
public record GroupView(
        @Schema(required = true, description = "ID of the group.")
        UUID id,

        @Schema(required = true, description = "Name of the group.", examples = "Congressional Progressive Caucus")
        String name,

        @Schema(
                description = "Description of the group.",
                examples = "Members according to the caucus's website, June 2026.")
        String description,

        @Schema(required = true, description = "Kind of the group.")
        MemberGroup.Kind kind,

        @Schema(required = true, description = "Number of members, current and former.", examples = "96")
        long members,

        @Schema(required = true, description = "Time of creation.", examples = "2026-06-16T12:00:00Z")
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
