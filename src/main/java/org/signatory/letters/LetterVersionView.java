package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A saved text of a letter. */
@Schema(name = "LetterVersion")
public record LetterVersionView(
        @Schema(required = true, description = "Its number; 1 is the first.", examples = "2")
        int number,

        @Schema(
                description = "The whole text; left out in lists.",
                examples = "Dear Secretary: We urge you to end the program.")
        String body,

        @Schema(
                required = true,
                description = "Whether those who signed an earlier text are asked again.",
                examples = "true")
        boolean material,

        @Schema(description = "What changed.", examples = "A deadline for the answer was added.")
        String note,

        @Schema(required = true, description = "The day it took effect, in Washington.", examples = "2021-02-05")
        LocalDate effectiveOn,

        @Schema(required = true, description = "When it was saved.", examples = "2021-02-08T15:00:00Z")
        Instant savedAt) {

    static LetterVersionView listed(LetterVersion text) {
        return new LetterVersionView(text.number, null, text.material, text.note, text.effectiveDay, text.savedAt);
    }

    static LetterVersionView whole(LetterVersion text) {
        return new LetterVersionView(text.number, text.body, text.material, text.note, text.effectiveDay, text.savedAt);
    }
}
