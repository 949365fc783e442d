package org.signatory.letters;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.time.WashingtonTime;

/** Represents a sign-on deadline in responses. */
@Schema(name = "Deadline")
public record DeadlineView(
        @Schema(
                required = true,
                description = "Date and time of the deadline, in UTC.",
                examples = "2027-02-12T22:00:00Z")
        Instant at,

        @Schema(
                required = true,
                description = "The deadline in Washington time, as text.",
                examples = "Friday, February 12, 2027 at 5:00 PM EST")
        String washington,

        @Schema(description = "Wording of the deadline, as entered.", examples = "COB Friday")
        String words,

        @Schema(required = true, description = "Whether the deadline has passed.")
        boolean passed) {

    static DeadlineView of(Instant at, String words, Instant now) {
        return at == null ? null : new DeadlineView(at, WashingtonTime.spoken(at), words, !now.isBefore(at));
    }
}
