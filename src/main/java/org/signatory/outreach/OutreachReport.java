package org.signatory.outreach;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Tally;

/** Reports the actual or expected outcome of each Member of a list or row of a sheet. */
public record OutreachReport(
        @Schema(required = true, description = "Whether this is a dry run.", examples = "true")
        boolean dryRun,

        @Schema(required = true, description = "Number of created records.", examples = "2")
        long recorded,

        @Schema(required = true, description = "Number of updated records.", examples = "1")
        long changed,

        @Schema(required = true, description = "Number of unchanged records.", examples = "1")
        long unchanged,

        @Schema(required = true, description = "Number of rejected entries.", examples = "0")
        long rejected,

        @Schema(required = true, description = "Outcome of each entry, in request order.")
        List<Outcome> entries) {

    @Schema(name = "OutreachOutcome")
    public record Outcome(
            @Schema(required = true, description = "Index of the entry, from 0.", examples = "0")
            int index,

            @Schema(description = "First line of the entry in the sheet, from 1.", examples = "2")
            Integer line,

            @Schema(required = true, description = "Bioguide ID in the request.", examples = "Q000023")
            String bioguideId,

            @Schema(description = "Name of the Member; as entered for an unknown Member.", examples = "Mike Quigley")
            String name,

            @Schema(required = true, description = "Result of the entry.")
            Result result,

            @Schema(description = "Error code of a rejected entry.", examples = "not-serving")
            String code,

            @Schema(description = "Reason for the rejection.", examples = "The Member did not serve on that day.")
            String detail) {

        static Outcome of(int index, Integer line, String bioguideId, String name, Result result, Problem refusal) {
            return new Outcome(
                    index,
                    line,
                    bioguideId,
                    name,
                    result,
                    refusal == null ? null : refusal.code().code(),
                    refusal == null ? null : refusal.getMessage());
        }
    }

    @Schema(name = "OutreachResult")
    public enum Result {
        RECORDED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    static OutreachReport of(boolean dryRun, List<Outcome> outcomes) {
        Tally<Result> tally = Tally.of(Result.class, outcomes, Outcome::result);
        return new OutreachReport(
                dryRun,
                tally.count(Result.RECORDED),
                tally.count(Result.CHANGED),
                tally.count(Result.UNCHANGED),
                tally.count(Result.REJECTED),
                outcomes);
    }

    /** Rejects the whole request, with the report, if an entry is rejected and the request is not a dry run. */
    OutreachReport orRefuse() {
        if (!dryRun && rejected > 0) {
            Outcome first = entries.stream()
                    .filter(entry -> entry.result() == Result.REJECTED)
                    .findFirst()
                    .orElseThrow();
            throw Problem.of(
                            ErrorCode.BULK_REJECTED,
                            "Nothing was saved. Rejected entries: %d. The first is %s: %s",
                            rejected,
                            first.name() == null ? first.bioguideId() : first.name(),
                            first.detail())
                    .with("report", of(true, entries));
        }
        return this;
    }
}
