package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that a letter took. */
@Schema(name = "StatusTransition")
public record StatusTransitionView(
        @Schema(required = true, description = "The step's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "The status before.")
        LetterStatus from,

        @Schema(required = true, description = "The status after.")
        LetterStatus to,

        @Schema(required = true, description = "The day it took effect, in Washington.", examples = "2021-02-11")
        LocalDate on,

        @Schema(description = "Why.", examples = "All offices have answered.")
        String reason,

        @Schema(required = true, description = "Whether warnings about sign-ons were overridden.", examples = "false")
        boolean override,

        @Schema(required = true, description = "When it was recorded.", examples = "2021-02-11T15:00:00Z")
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
