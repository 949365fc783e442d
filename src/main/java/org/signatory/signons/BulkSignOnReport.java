package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became, or would become, of each entry. */
@Schema(name = "BulkSignOnReport")
public record BulkSignOnReport(
        @Schema(
                required = true,
                description = "Whether nothing was stored because only a report was asked for.",
                examples = "true")
        boolean dryRun,

        @Schema(required = true, description = "How many were signed on.", examples = "2")
        long signed,

        @Schema(required = true, description = "How many have signed with the same facts.", examples = "1")
        long alreadySigned,

        @Schema(required = true, description = "How many have signed and are corrected.", examples = "0")
        long updated,

        @Schema(required = true, description = "How many wait for a counterpart.", examples = "0")
        long waiting,

        @Schema(required = true, description = "How many are refused.", examples = "0")
        long refused,

        @Schema(required = true, description = "One outcome for each entry, in their order.")
        List<Outcome> entries) {

    /** What became of one entry. */
    @Schema(name = "BulkSignOnOutcome")
    public record Outcome(
            @Schema(required = true, description = "The entry's place in the request, from 0.", examples = "0")
            int index,

            @Schema(required = true, description = "The Bioguide ID as given.", examples = "Q000023")
            String bioguideId,

            @Schema(description = "The Member's name.", examples = "Mike Quigley")
            String name,

            @Schema(required = true, description = "What happened.")
            Result result,

            @Schema(description = "What is corrected about the recorded sign-on.")
            List<FieldChange> changes,

            @Schema(description = "The refusal's code.", examples = "not-serving")
            String code,

            @Schema(description = "Why it is refused.", examples = "The Member did not serve on that day.")
            String detail) {

        Outcome waiting() {
            return new Outcome(
                    index, bioguideId, name, Result.WAITING, null, null, "The Member waits for a counterpart.");
        }
    }

    /** What can become of an entry. */
    @Schema(name = "BulkSignOnResult")
    public enum Result {
        @JsonProperty("signed")
        SIGNED,
        @JsonProperty("already-signed")
        ALREADY_SIGNED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("refused")
        REFUSED
    }

    static BulkSignOnReport of(boolean dryRun, List<Outcome> outcomes) {
        return new BulkSignOnReport(
                dryRun,
                count(outcomes, Result.SIGNED),
                count(outcomes, Result.ALREADY_SIGNED),
                count(outcomes, Result.UPDATED),
                count(outcomes, Result.WAITING),
                count(outcomes, Result.REFUSED),
                outcomes);
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
