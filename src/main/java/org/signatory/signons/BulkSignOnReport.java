package org.signatory.signons;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.ResultCounts;

/** Reports the actual or expected outcome of each entry of a bulk request. */
public record BulkSignOnReport(
        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "Number of new sign-ons.")
        long signed,

        @Schema(required = true, description = "Number of unchanged sign-ons.")
        long alreadySigned,

        @Schema(required = true, description = "Number of corrected sign-ons.")
        long updated,

        @Schema(required = true, description = "Number of Members added to the waiting list.")
        long queued,

        @Schema(required = true, description = "Number of rejected entries.")
        long rejected,

        @Schema(required = true, description = "Outcome of each entry, in request order.")
        List<Outcome> entries) {

    @Schema(name = "BulkSignOnOutcome")
    public record Outcome(
            @Schema(required = true, description = "Index of the entry in the request, from 0.")
            int index,

            @Schema(required = true, description = "Bioguide ID in the request.", examples = "Q000023")
            String bioguideId,

            @Schema(description = "Name of the Member.", examples = "Mike Quigley")
            String name,

            @Schema(required = true, description = "Result for the entry.")
            Result result,

            @Schema(description = "Corrections to the recorded sign-on.")
            List<FieldChange> changes,

            @Schema(description = "Error code of a rejected entry.", examples = "not-serving")
            String code,

            @Schema(description = "Reason for the rejection.", examples = "The Member did not serve on that day.")
            String detail) {

        Outcome queued() {
            return new Outcome(
                    index, bioguideId, name, Result.QUEUED, null, null, "The Member is on the waiting list.");
        }
    }

    @Schema(name = "BulkSignOnResult")
    public enum Result {
        SIGNED,
        ALREADY_SIGNED,
        UPDATED,
        QUEUED,
        REJECTED
    }

    static BulkSignOnReport of(boolean dryRun, List<Outcome> outcomes) {
        ResultCounts<Result> tally = ResultCounts.of(Result.class, outcomes, Outcome::result);
        return new BulkSignOnReport(
                dryRun,
                tally.count(Result.SIGNED),
                tally.count(Result.ALREADY_SIGNED),
                tally.count(Result.UPDATED),
                tally.count(Result.QUEUED),
                tally.count(Result.REJECTED),
                outcomes);
    }
}
