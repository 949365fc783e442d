package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Summarizes the stored roster. */
@Schema(name = "Roster")
public record RosterStatusView(
        @Schema(description = "Date of the newest imported roster.")
        LocalDate asOf,

        @Schema(description = "Number of days since the roster date.")
        Integer ageInDays,

        @Schema(description = "First day from which all Members are listed; absent if incomplete.")
        LocalDate completeSince,

        @Schema(description = "Source of that roster.") String source,

        @Schema(description = "Time of the import of that roster.")
        Instant importedAt,

        @Schema(required = true, description = "Number of current and former Members.")
        long members,

        @Schema(required = true, description = "Seats of the House on the requested day.")
        ChamberSeats house,

        @Schema(required = true, description = "Seats of the Senate on the requested day.")
        ChamberSeats senate,

        @Schema(
                required = true,
                description = "Number of Members whose scheduled end of term has passed since the roster date.")
        int uncertainToday) {}
