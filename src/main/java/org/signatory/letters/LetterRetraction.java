package org.signatory.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the retraction of a sent letter. The record of sending remains. */
public record LetterRetraction(
        @Schema(description = "Date of the retraction; defaults to today in Washington.", examples = "2022-10-25")
        LocalDate on,

        @NotBlank @Size(max = 2000) @Schema(examples = "It was sent before all signers had confirmed the final text.")
        String reason) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    /** Returns the sentence that marks exported copies of the letter. */
    public String notice() {
        return "Retracted on " + DAY.format(on) + ": " + reason;
    }
}
