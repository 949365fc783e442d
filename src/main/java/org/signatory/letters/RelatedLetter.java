package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another letter that this one has to do with. */
@Schema(name = "RelatedLetter")
public record RelatedLetter(
        @NotNull @Schema(description = "The other letter's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID letterId,

        @NotNull @Schema(description = "What the other letter is to this one.")
        Relation kind) {

    /** What the other letter is to this one. */
    @Schema(name = "RelatedLetterKind")
    public enum Relation {
        @JsonProperty("last-year")
        LAST_YEAR,
        @JsonProperty("follows")
        FOLLOWS,
        @JsonProperty("companion")
        COMPANION,
        @JsonProperty("other")
        OTHER
    }
}
