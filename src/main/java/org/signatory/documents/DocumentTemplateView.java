package org.signatory.documents;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a template in responses, without its file. */
@Schema(name = "DocumentTemplate")
public record DocumentTemplateView(
        @Schema(
                required = true,
                description = "Name of the template, used as the value of the `template` parameter.",
                examples = "letterhead")
        String name,

        @Schema(required = true, description = "The file size in bytes.")
        int size,

        @Schema(
                required = true,
                description = "The placeholders in the file.",
                examples = "[\"date\", \"body\", \"signatures\"]")
        List<String> placeholders,

        @Schema(
                required = true,
                description = "The name of the key that last saved the template.",
                examples = "Lead office")
        String savedBy,

        @Schema(required = true, description = "When the template was first saved.", examples = "2021-02-10T16:35:00Z")
        Instant createdAt,

        @Schema(required = true, description = "When the template was last saved.", examples = "2021-02-10T16:35:00Z")
        Instant updatedAt) {

    static DocumentTemplateView of(DocumentTemplate template) {
        return new DocumentTemplateView(
                template.name,
                template.size,
                template.placeholders,
                template.actor,
                template.createdAt,
                template.updatedAt);
    }
}
