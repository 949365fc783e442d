package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a recorded change of a sign-on deadline. */
@Schema(name = "DeadlineExtension")
public record DeadlineExtensionView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Previous deadline, in UTC.", examples = "2027-02-12T22:00:00Z")
        Instant from,

        @Schema(required = true, description = "New deadline, in UTC.", examples = "2027-02-16T22:00:00Z")
        Instant to,

        @Schema(description = "Wording of the deadline, as entered.", examples = "COB Tuesday")
        String words,

        @Schema(
                description = "Reason for the change; visible to staff only.",
                examples = "Three offices asked for one more day.")
        String reason,

        @Schema(required = true, description = "Effective date of the change, in Washington.", examples = "2021-02-05")
        LocalDate on,

        @Schema(required = true, examples = "2027-02-11T15:00:00Z")
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
