package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The taking back of a sent letter: an act of its own, after which the sent record still stands. */
public record Retraction(
        @Schema(
                description = "The day it was taken back; today in Washington where nothing is said.",
                examples = "2022-10-25")
        LocalDate on,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Why.", examples = "It was sent without a last word from its signers.")
        String reason) {}
