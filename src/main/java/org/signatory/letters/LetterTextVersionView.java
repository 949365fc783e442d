package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a version of a letter's text. */
@Schema(name = "LetterTextVersion")
public record LetterTextVersionView(
        @Schema(required = true, description = "Version number, from 1.")
        int number,

        @Schema(
                description = "Complete text; absent in lists.",
                examples = "Dear Secretary: We urge you to end the program.")
        String body,

        @Schema(required = true, description = "Whether earlier signers must reconfirm.")
        boolean material,

        @Schema(description = "Summary of the change.", examples = "Added a deadline for the response.")
        String note,

        @Schema(required = true, description = "Effective date, in Washington.", examples = "2021-02-05")
        LocalDate effectiveOn,

        @Schema(required = true, examples = "2021-02-08T15:00:00Z")
        Instant savedAt) {

    static LetterTextVersionView listed(LetterTextVersion text) {
        return new LetterTextVersionView(text.number, null, text.material, text.note, text.effectiveDay, text.savedAt);
    }

    static LetterTextVersionView whole(LetterTextVersion text) {
        return new LetterTextVersionView(
                text.number, text.body, text.material, text.note, text.effectiveDay, text.savedAt);
    }
}
