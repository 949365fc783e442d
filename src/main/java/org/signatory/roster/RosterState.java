package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roster at a glance. */
@Schema(name = "Roster")
public record RosterState(
        @Schema(description = "The day of the newest roster that was imported.", examples = "2026-06-15")
        LocalDate asOf,

        @Schema(description = "Where that roster came from.", examples = "unitedstates/congress-legislators")
        String source,

        @Schema(description = "When the last import was recorded.", examples = "2026-06-16T12:00:00Z")
        Instant importedAt,

        @Schema(required = true, description = "All Members on record.", examples = "1138")
        long members,

        @Schema(
                required = true,
                description = "Members of the House serving today, those without a vote included.",
                examples = "437")
        long houseToday,

        @Schema(required = true, description = "Senators serving today.", examples = "100")
        long senateToday) {}
