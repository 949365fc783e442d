package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a finding of a roster import: an added, changed, ended or suspicious fact. */
@Schema(name = "RosterChange")
public record RosterDifference(
        RosterChangeKind kind,

        @Schema(examples = "T000478") String bioguideId,

        @Schema(description = "Description of the finding in a sentence.")
        String detail,

        LocalDate effectiveOn,

        @Schema(description = "Time of the import that recorded the finding.")
        Instant recordedAt,

        RosterChangeDetails before,
        RosterChangeDetails after) {}
