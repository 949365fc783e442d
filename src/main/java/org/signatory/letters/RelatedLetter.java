package org.signatory.letters;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a reference to a related letter. */
public record RelatedLetter(
        @NotNull @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID letterId,

        @NotNull
        @Schema(description = "Relation to this letter; `previous` if this letter follows up on the other one.")
        Relation kind) {

    /** Lists the relations of another letter to this letter. */
    @Schema(name = "RelatedLetterKind")
    public enum Relation {
        LAST_YEAR,
        /** A letter that this letter follows up. */
        PREVIOUS,
        COMPANION,
        OTHER
    }
}
