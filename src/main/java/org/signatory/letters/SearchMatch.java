package org.signatory.letters;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a reason why a search found a letter. */
public record SearchMatch(
        @Schema(required = true, description = "Field that contains the match.")
        Field field,

        @Schema(
                required = true,
                description = "The field, or the words around the match.",
                examples = "End the 287(g) program")
        String text,

        @Schema(required = true, description = "Parts of `text` that match.")
        List<Range> highlights) {

    @Schema(name = "SearchMatchField")
    public enum Field {
        TITLE,
        LEAD_SPONSOR,
        TOPICS,
        RECIPIENTS,
        SUMMARY,
        COSIGNER,
        ENDORSER,
        EXCERPT,
        TEXT
    }

    @Schema(name = "HighlightRange")
    public record Range(
            @Schema(required = true, description = "UTF-16 offset, from 0.")
            int start,

            @Schema(required = true, description = "End, exclusive.")
            int end) {}
}
