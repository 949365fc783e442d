package org.signatory.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that an import added, changed, ended or found suspicious. */
@Schema(name = "RosterChange")
public record RosterDifference(
        ChangeKind kind,

        @Schema(examples = "T000478") String bioguideId,

        @Schema(
                description = "What happened, in a sentence.",
                examples = "New Member: House, NY-22, Republican, 2021-02-11 to 2023-01-03 (scheduled)")
        String detail,

        @Schema(description = "The day on which it took effect.", examples = "2021-02-11")
        LocalDate effectiveOn,

        @Schema(description = "When an import recorded it.") Instant recordedAt,

        RosterFacts before,
        RosterFacts after) {}
