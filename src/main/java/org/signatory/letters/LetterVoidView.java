package org.signatory.letters;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes why a letter is void. */
@Schema(name = "LetterVoid")
public record LetterVoidView(
        @Schema(required = true, description = "When the letter was voided, in UTC.", examples = "2021-02-11T15:00:00Z")
        Instant at,

        @Schema(required = true, description = "Name of the key that voided the letter.", examples = "Lead office")
        String by,

        @Schema(required = true, examples = "Recorded twice.")
        String reason,

        @Schema(description = "Letter that replaces this duplicate.")
        UUID mergedInto) {

    /** Returns null for a letter that is not void. */
    static LetterVoidView of(Letter letter) {
        return letter.voidedAt == null
                ? null
                : new LetterVoidView(letter.voidedAt, letter.voidedBy, letter.voidReason, letter.mergedInto);
    }
}
