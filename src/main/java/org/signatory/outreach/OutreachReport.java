package org.signatory.outreach;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** What became, or would become, of each Member of a list or row of a sheet. */
public record OutreachReport(
        @Schema(
                required = true,
                description = "Whether nothing was stored because only a report was asked for.",
                examples = "true")
        boolean dryRun,

        @Schema(required = true, description = "How many records were made.", examples = "2")
        long recorded,

        @Schema(required = true, description = "How many records were changed.", examples = "1")
        long changed,

        @Schema(required = true, description = "How many records stay as they were.", examples = "1")
        long unchanged,

        @Schema(required = true, description = "How many entries are refused.", examples = "0")
        long refused,

        @Schema(required = true, description = "One outcome for each entry, in their order.")
        List<Outcome> entries) {

    /** What became of one entry. */
    @Schema(name = "OutreachOutcome")
    public record Outcome(
            @Schema(required = true, description = "The entry's place, from 0.", examples = "0")
            int index,

            @Schema(description = "The line of the sheet on which it begins, from 1.", examples = "2")
            Integer line,

            @Schema(required = true, description = "The Bioguide ID as given.", examples = "Q000023")
            String bioguideId,

            @Schema(
                    description = "The Member's name; as given where there is no such Member.",
                    examples = "Mike Quigley")
            String name,

            @Schema(required = true, description = "What happened.")
            Result result,

            @Schema(description = "The refusal's code.", examples = "not-serving")
            String code,

            @Schema(description = "Why it is refused.", examples = "The Member did not serve on that day.")
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

    /** What can become of an entry. */
    @Schema(name = "OutreachResult")
    public enum Result {
        @JsonProperty("recorded")
        RECORDED,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("unchanged")
        UNCHANGED,
        @JsonProperty("refused")
        REFUSED
    }

    static OutreachReport of(boolean dryRun, List<Outcome> outcomes) {
        return new OutreachReport(
                dryRun,
                count(outcomes, Result.RECORDED),
                count(outcomes, Result.CHANGED),
                count(outcomes, Result.UNCHANGED),
                count(outcomes, Result.REFUSED),
                outcomes);
    }

    /** Refuses the whole, with the report, where one entry is refused and something was to be stored. */
    OutreachReport orRefuse() {
        if (!dryRun && refused > 0) {
            Outcome first = entries.stream()
                    .filter(entry -> entry.result() == Result.REFUSED)
                    .findFirst()
                    .orElseThrow();
            throw Problem.of(
                            ErrorCode.BULK_REFUSED,
                            "Nothing was stored. Refused entries: %d. The first is %s: %s",
                            refused,
                            first.name() == null ? first.bioguideId() : first.name(),
                            first.detail())
                    .with("report", this);
        }
        return this;
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
