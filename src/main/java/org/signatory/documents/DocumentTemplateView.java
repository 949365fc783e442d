package org.signatory.documents;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as it is shown, without its file. */
@Schema(name = "DocumentTemplate")
public record DocumentTemplateView(
        @Schema(required = true, description = "Its name, for `template`.", examples = "letterhead")
        String name,

        @Schema(required = true, description = "The bytes of its file.", examples = "12345")
        int size,

        @Schema(
                required = true,
                description = "What it leaves to be filled in.",
                examples = "[\"date\", \"body\", \"signatures\"]")
        List<String> placeholders,

        @Schema(required = true, description = "Whose key saved it last.", examples = "Lead office")
        String savedBy,

        @Schema(required = true, description = "When it was first saved.", examples = "2021-02-10T16:35:00Z")
        Instant createdAt,

        @Schema(required = true, description = "When it was last saved.", examples = "2021-02-10T16:35:00Z")
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
