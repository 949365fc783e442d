package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Summarizes the stored roster. */
@Schema(name = "Roster")
public record RosterState(
        @Schema(description = "Date of the newest imported roster.", examples = "2026-06-15")
        LocalDate asOf,

        @Schema(description = "Source of that roster.", examples = "unitedstates/congress-legislators")
        String source,

        @Schema(description = "Time of the import of that roster.", examples = "2026-06-16T12:00:00Z")
        Instant importedAt,

        @Schema(required = true, description = "Number of current and former Members.", examples = "1138")
        long members,

        @Schema(
                required = true,
                description = "Number of Members of the House serving today, including non-voting Members.",
                examples = "437")
        long houseToday,

        @Schema(required = true, description = "Number of Senators serving today.", examples = "100")
        long senateToday) {}
