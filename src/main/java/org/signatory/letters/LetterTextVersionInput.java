package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a request to save a new version of a letter's text. */
public record LetterTextVersionInput(
        @NotBlank
        @Size(max = 500000)
        @Schema(description = "Complete text.", examples = "Dear Secretary: We urge you to end the program.")
        String body,

        @Schema(description = "Whether earlier signers must reconfirm.", examples = "true")
        boolean material,

        @Size(max = 2000)
        @Schema(description = "Summary of the change.", examples = "Added a deadline for the response.")
        String note,

        @Schema(
                description = "Effective date of the text, no earlier than the previous version. Defaults to today"
                        + " in Washington, but no later than the next recorded status change; for a sent letter,"
                        + " to the date of opening.",
                examples = "2021-02-05")
        LocalDate effectiveOn) {}
