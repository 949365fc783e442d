package org.signatory.groups;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the editable fields of a group. */
@Schema(examples = "{\"name\": \"Congressional Progressive Caucus\", \"kind\": \"caucus\"}")
public record GroupInput(
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = ".*[^\\s!-/:-@\\[-`{-~].*", message = "Enter at least one letter or digit.")
        @Schema(
                description = "Name of the group, unique without regard to case or accents.",
                examples = "Congressional Progressive Caucus")
        String name,

        @Size(min = 1, max = 2000) @Schema(examples = "Members according to the caucus's website, June 2026.")
        String description,

        @NotNull MemberGroup.Kind kind) {

    static GroupInput of(MemberGroup group) {
        return new GroupInput(group.name, group.description, group.kind);
    }
}
