package org.signatory.groups;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group as staff see it. */
@Schema(name = "Group")
public record GroupView(
        @Schema(required = true, description = "The group's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "The name.", examples = "Congressional Progressive Caucus")
        String name,

        @Schema(description = "What it is for.", examples = "Members by the caucus's own page of June 2026.")
        String description,

        @Schema(required = true, description = "What it is.")
        MemberGroup.Kind kind,

        @Schema(required = true, description = "How many Members are in it on any day.", examples = "96")
        long members,

        @Schema(required = true, description = "When it was made.", examples = "2026-06-16T12:00:00Z")
        Instant createdAt,

        @Schema(
                required = true,
                description = "When it, or who is in it, last changed.",
                examples = "2026-06-16T12:00:00Z")
        Instant updatedAt) {

    static GroupView of(MemberGroup group, long members) {
        return new GroupView(
                group.id, group.name, group.description, group.kind, members, group.createdAt, group.updatedAt);
    }
}
