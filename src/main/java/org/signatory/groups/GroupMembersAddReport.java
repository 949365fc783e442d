package org.signatory.groups;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.ResultCounts;

/** Reports the actual or expected outcome of each ID. */
public record GroupMembersAddReport(
        @Schema(required = true) boolean dryRun,

        @Schema(required = true) long added,

        @Schema(required = true, description = "Number of Members who were already in the group with these dates.")
        long alreadyMembers,

        @Schema(required = true, description = "Number of IDs that are not in the roster.")
        long unknown,

        @Schema(
                required = true,
                description =
                        "Number of Members in the group with different dates; use PUT for the Member to change the dates.")
        long datesDiffer,

        @Schema(required = true, description = "Outcome of each ID, in request order.")
        List<Outcome> entries) {

    @Schema(name = "GroupMemberOutcome")
    public record Outcome(
            @Schema(required = true, description = "Index of the ID in the request, from 0.")
            int index,

            @Schema(required = true, description = "Bioguide ID in the request.", examples = "Q000023")
            String bioguideId,

            @Schema(examples = "Mike Quigley") String name,

            @Schema(required = true, description = "Result for the ID.")
            Result result,

            @Schema(
                    description = "Recorded first day, if the Member is in the group with different dates.",
                    examples = "2021-01-03")
            LocalDate recordedFrom,

            @Schema(
                    description = "Recorded end date, if the Member is in the group with different dates.",
                    examples = "2023-01-03")
            LocalDate recordedUntil) {}

    @Schema(name = "GroupMemberResult")
    public enum Result {
        ADDED,
        ALREADY_MEMBER,
        DATES_DIFFER,
        UNKNOWN
    }

    static GroupMembersAddReport of(boolean dryRun, List<Outcome> outcomes) {
        ResultCounts<Result> tally = ResultCounts.of(Result.class, outcomes, Outcome::result);
        return new GroupMembersAddReport(
                dryRun,
                tally.count(Result.ADDED),
                tally.count(Result.ALREADY_MEMBER),
                tally.count(Result.UNKNOWN),
                tally.count(Result.DATES_DIFFER),
                outcomes);
    }
}
