package org.signatory.letters;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.time.WashingtonTime;

/** A sign-on deadline as it is shown. */
public record Deadline(
        @Schema(required = true, description = "The instant, in UTC.", examples = "2027-02-12T22:00:00Z")
        Instant at,

        @Schema(
                required = true,
                description = "The same in Washington's time.",
                examples = "Friday, February 12, 2027 at 5:00 PM EST")
        String washington,

        @Schema(description = "The words it was given in.", examples = "COB Friday")
        String words,

        @Schema(required = true, description = "Whether it has passed.", examples = "false")
        boolean passed) {

    static Deadline of(Instant at, String words, Instant now) {
        return at == null ? null : new Deadline(at, WashingtonTime.spoken(at), words, !now.isBefore(at));
    }
}
