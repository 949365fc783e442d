package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded change of a sign-on deadline. */
@Schema(name = "DeadlineExtension")
public record DeadlineExtensionView(
        @Schema(required = true, description = "Its id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(required = true, description = "The deadline before, in UTC.", examples = "2027-02-12T22:00:00Z")
        Instant from,

        @Schema(required = true, description = "The deadline after, in UTC.", examples = "2027-02-16T22:00:00Z")
        Instant to,

        @Schema(description = "The words it was given in.", examples = "COB Tuesday")
        String words,

        @Schema(description = "Why; for staff.", examples = "Three offices asked for one more day.")
        String reason,

        @Schema(required = true, description = "The day of the change, in Washington.", examples = "2021-02-05")
        LocalDate on,

        @Schema(required = true, description = "When it was recorded.", examples = "2027-02-11T15:00:00Z")
        Instant recordedAt) {

    static DeadlineExtensionView of(DeadlineExtension extension, boolean staff) {
        return new DeadlineExtensionView(
                extension.id,
                extension.from,
                extension.to,
                extension.words,
                staff ? extension.reason : null,
                extension.effectiveDay,
                extension.recordedAt);
    }
}
