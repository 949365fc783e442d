package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StatusTransition")
public record StatusTransitionView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Previous status.")
        LetterStatus from,

        @Schema(required = true, description = "New status.")
        LetterStatus to,

        @Schema(required = true, description = "Effective date, in Washington.", examples = "2021-02-11")
        LocalDate on,

        @Schema(examples = "All offices have replied.") String reason,

        @Schema(required = true, description = "Whether warnings about sign-ons were overridden.")
        boolean override,

        @Schema(required = true, examples = "2021-02-11T15:00:00Z")
        Instant recordedAt) {

    static StatusTransitionView of(StatusTransition move, boolean staff) {
        return new StatusTransitionView(
                move.id,
                move.from,
                move.to,
                move.effectiveOn,
                staff ? move.reason : null,
                move.overridden,
                move.recordedAt);
    }
}
