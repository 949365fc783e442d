package org.signatory.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became, or would become, of each ID. */
public record GroupMembersReport(
        @Schema(
                required = true,
                description = "Whether nothing was stored because only a report was asked for.",
                examples = "true")
        boolean dryRun,

        @Schema(required = true, description = "How many were put in.", examples = "2")
        long added,

        @Schema(required = true, description = "How many were in it already with these days.", examples = "1")
        long alreadyIn,

        @Schema(required = true, description = "How many the roster does not know.", examples = "0")
        long unknown,

        @Schema(
                required = true,
                description = "How many are in it with other days; PUT of the Member changes them.",
                examples = "0")
        long otherDays,

        @Schema(required = true, description = "One outcome for each ID, in their order.")
        List<Outcome> entries) {

    /** What became of one ID. */
    @Schema(name = "GroupMemberOutcome")
    public record Outcome(
            @Schema(required = true, description = "The ID's place in the request, from 0.", examples = "0")
            int index,

            @Schema(required = true, description = "The Bioguide ID as given.", examples = "Q000023")
            String bioguideId,

            @Schema(description = "The Member's name.", examples = "Mike Quigley")
            String name,

            @Schema(required = true, description = "What happened.")
            Result result,

            @Schema(
                    description = "The recorded first day, if the Member is in it with other days.",
                    examples = "2021-01-03")
            LocalDate recordedFrom,

            @Schema(
                    description = "The recorded day of leaving, if the Member is in it with other days.",
                    examples = "2023-01-03")
            LocalDate recordedUntil) {}

    /** What can become of an ID. */
    @Schema(name = "GroupMemberResult")
    public enum Result {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("already-in")
        ALREADY_IN,

        @JsonProperty("other-days")
        OTHER_DAYS,
        @JsonProperty("unknown")
        UNKNOWN
    }

    static GroupMembersReport of(boolean dryRun, List<Outcome> outcomes) {
        return new GroupMembersReport(
                dryRun,
                count(outcomes, Result.ADDED),
                count(outcomes, Result.ALREADY_IN),
                count(outcomes, Result.UNKNOWN),
                count(outcomes, Result.OTHER_DAYS),
                outcomes);
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
