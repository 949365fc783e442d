package org.signatory.letters;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes what a merge does with one record of the duplicate. */
public record LetterMergeItem(
        @Schema(required = true) Kind kind,

        @Schema(required = true, description = "Bioguide ID of the Member, or ID of the record.", examples = "S001145")
        String subject,

        @Schema(
                required = true,
                description = "Name of the Member, organization, file or recipient.",
                examples = "Jan Schakowsky")
        String name,

        @Schema(required = true) Outcome outcome,

        @Schema(required = true, description = "Fields in which the two records differ.")
        List<MergeDifference> differences) {

    @Schema(name = "MergeKind")
    public enum Kind {
        SIGN_ON,
        WAITING,
        ENDORSEMENT,
        ENDORSEMENT_REQUEST,
        OUTREACH,
        IMPORT,
        RESPONSE
    }

    @Schema(name = "MergeOutcome")
    public enum Outcome {
        /** Now belongs to the letter to keep. */
        MOVED,
        /** Both letters had it; the letter to keep has one. */
        COMBINED,
        /** Remains with the duplicate, because the letter to keep has its own. */
        NOT_MOVED
    }
}
