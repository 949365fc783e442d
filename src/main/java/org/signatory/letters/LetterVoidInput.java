package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the reason for voiding or restoring a letter. */
public record LetterVoidInput(
        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Reason, recorded in the history.", examples = "Recorded twice.")
        String reason) {}
