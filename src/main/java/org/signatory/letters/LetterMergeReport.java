package org.signatory.letters;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the merge of two records of one letter. */
public record LetterMergeReport(
        @Schema(required = true, description = "Whether this was a dry run; if so, nothing was saved.")
        boolean dryRun,

        @Schema(required = true, description = "Letter that was kept.")
        UUID letterId,

        @Schema(required = true, description = "Letter that was voided.")
        UUID duplicate,

        @Schema(required = true, description = "Fields in which the letters differ.")
        List<MergeDifference> differences,

        @Schema(required = true, description = "Records of the duplicate.")
        List<LetterMergeItem> items) {}
