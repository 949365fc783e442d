package org.signatory.outreach;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.ingest.names.NameMentionView.CandidateView;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ResultCounts;
import org.signatory.signons.FieldChange;

/** Reports the actual or expected outcome of each Member of a list or row of a sheet. */
public record OutreachReport(
        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "Number of created records.")
        long recorded,

        @Schema(required = true, description = "Number of updated records.")
        long changed,

        @Schema(required = true, description = "Number of unchanged records.")
        long unchanged,

        @Schema(required = true, description = "Number of rejected entries.")
        long rejected,

        @Schema(required = true, description = "Number of rows with an uncertain name.")
        long undecided,

        @Schema(description = "Sheets and columns that were not read.")
        List<String> notices,

        @Schema(required = true, description = "Outcome of each entry, in request order.")
        List<Outcome> entries) {

    @Schema(name = "OutreachOutcome")
    public record Outcome(
            @Schema(required = true, description = "Index of the entry, from 0.")
            int index,

            @Schema(description = "First line of the entry in the sheet, from 1.")
            Integer line,

            @Schema(description = "Name of the sheet in the workbook.", examples = "House")
            String sheet,

            @Schema(description = "Bioguide ID in the request, or of the matched Member.", examples = "Q000023")
            String bioguideId,

            @Schema(
                    description = "Name of the Member, or the name as entered if the Member is unknown.",
                    examples = "Mike Quigley")
            String name,

            @Schema(required = true, description = "Result for the entry.")
            Result result,

            @Schema(description = "Error code of a rejected entry.", examples = "not-serving")
            String code,

            @Schema(description = "Reason for the rejection.", examples = "The Member did not serve on that day.")
            String detail,

            @Schema(description = "The changed fields.") List<FieldChange> changes,

            @Schema(description = "The possible Members, most likely first; only for an uncertain name.")
            List<CandidateView> candidates) {

        static Outcome of(int index, Integer line, String bioguideId, String name, Result result, Problem refusal) {
            return new Outcome(
                    index,
                    line,
                    null,
                    bioguideId,
                    name,
                    result,
                    refusal == null ? null : refusal.code().code(),
                    refusal == null ? null : refusal.getMessage(),
                    null,
                    null);
        }

        Outcome with(List<FieldChange> updates) {
            return new Outcome(
                    index,
                    line,
                    sheet,
                    bioguideId,
                    name,
                    result,
                    code,
                    detail,
                    updates.isEmpty() ? null : updates,
                    null);
        }

        /** Returns the number of the row, from 1, which decisions refer to. */
        public int number() {
            return index + 1;
        }
    }

    @Schema(name = "OutreachResult")
    public enum Result {
        RECORDED,
        CHANGED,
        UNCHANGED,
        /** Skipped by a person's decision. */
        SKIPPED,
        /** The name is uncertain; a person must decide. */
        UNDECIDED,
        REJECTED;

        boolean isOpen() {
            return this == UNDECIDED || this == REJECTED;
        }
    }

    static OutreachReport of(boolean dryRun, List<Outcome> outcomes) {
        return of(dryRun, outcomes, null);
    }

    static OutreachReport of(boolean dryRun, List<Outcome> outcomes, List<String> notices) {
        ResultCounts<Result> tally = ResultCounts.of(Result.class, outcomes, Outcome::result);
        return new OutreachReport(
                dryRun,
                tally.count(Result.RECORDED),
                tally.count(Result.CHANGED),
                tally.count(Result.UNCHANGED),
                tally.count(Result.REJECTED),
                tally.count(Result.UNDECIDED),
                notices,
                outcomes);
    }

    /** Rejects the whole request, with the report, if an entry is rejected and the request is not a dry run. */
    OutreachReport orRefuse() {
        if (!dryRun && rejected + undecided > 0) {
            Outcome first = entries.stream()
                    .filter(entry -> entry.result().isOpen())
                    .findFirst()
                    .orElseThrow();
            throw Problem.of(
                            ErrorCode.BULK_REJECTED,
                            "Nothing was saved. Rejected entries: %d. The first is %s: %s",
                            rejected + undecided,
                            first.name() == null ? first.bioguideId() : first.name(),
                            first.detail())
                    .with("report", of(true, entries, notices));
        }
        return this;
    }
}
