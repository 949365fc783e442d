package org.signatory.insights;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SimilarLetterList(
        @Schema(required = true, description = "Letters, by descending similarity.")
        List<SimilarLetter> items,

        @Schema(description = "Number of compared letters, regardless of the limit.")
        int total) {}
