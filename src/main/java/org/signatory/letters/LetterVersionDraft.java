package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new text of a letter. */
@Schema(name = "LetterVersionDraft")
public record LetterVersionDraft(
        @NotBlank
        @Size(max = 500000)
        @Schema(description = "The whole text.", examples = "Dear Secretary: We urge you to end the program.")
        String body,

        @Schema(description = "Whether the change asks those who signed before again.", examples = "true")
        boolean material,

        @Size(max = 2000) @Schema(description = "What changed.", examples = "A deadline for the answer was added.")
        String note,

        @Schema(
                description =
                        "The day the text took effect, no earlier than that of the version before. By default today"
                                + " in Washington, but no later than the steps that are recorded afterwards; for a letter that was"
                                + " sent, the day it was opened.",
                examples = "2021-02-05")
        LocalDate effectiveOn) {}
