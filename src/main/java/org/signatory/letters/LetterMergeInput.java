package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a request to merge a duplicate into a letter. */
public record LetterMergeInput(
        @NotNull @Schema(description = "Letter to void.", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID duplicate,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Reason, recorded in the history.", examples = "Recorded twice.")
        String reason) {}
