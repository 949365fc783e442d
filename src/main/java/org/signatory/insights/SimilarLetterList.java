package org.signatory.insights;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the ranking of similar letters. */
@Schema(name = "SimilarLetterList")
public record SimilarLetterList(
        @Schema(required = true, description = "Letters, by descending similarity.")
        List<SimilarLetter> items,

        @Schema(
                description = "How many letters with a common topic or lead were compared, whatever the limit.",
                examples = "140")
        int total) {}
