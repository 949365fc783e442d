package org.signatory.signons;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ResultCounts;
import org.signatory.roster.Member;

/** Reports the actual or expected outcome of each confirmation, and the signers who have not confirmed the current text. */
public record BulkConfirmationReport(
        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "Number of new confirmations.")
        long confirmed,

        @Schema(required = true, description = "Number of sign-ons that are already confirmed.")
        long alreadyConfirmed,

        @Schema(required = true, description = "Number of rejected entries.")
        long rejected,

        @Schema(required = true, description = "Outcome of each entry, in request order.")
        List<Outcome> entries,

        @Schema(
                required = true,
                description = "The signers who have not confirmed the current text after this request.")
        List<UnconfirmedSigner> missing) {

    @Schema(name = "BulkConfirmationOutcome")
    public record Outcome(
            @Schema(required = true, description = "Index of the entry, from 0.")
            int index,

            @Schema(required = true, description = "Bioguide ID or name in the request.", examples = "Q000023")
            String written,

            @Schema(examples = "Q000023") String bioguideId,

            @Schema(description = "Name of the Member.", examples = "Mike Quigley")
            String name,

            @Schema(required = true, description = "Result for the entry.")
            Result result,

            @Schema(description = "Error code of a rejected entry.", examples = "conflict")
            String code,

            @Schema(description = "Reason for the rejection.", examples = "The Member has no active sign-on.")
            String detail) {

        static Outcome of(
                int index, SignOnConfirmationService.Entry entry, Member member, Result result, Problem refusal) {
            return new Outcome(
                    index,
                    entry.written(),
                    member == null ? null : member.bioguideId,
                    member == null ? null : member.printedName(),
                    result,
                    refusal == null ? null : refusal.code().code(),
                    refusal == null ? null : refusal.getMessage());
        }
    }

    @Schema(name = "BulkConfirmationResult")
    public enum Result {
        CONFIRMED,
        ALREADY_CONFIRMED,
        REJECTED
    }

    /** Represents a signer who has not confirmed the current text. */
    public record UnconfirmedSigner(
            @Schema(required = true, examples = "Q000023") String bioguideId,

            @Schema(required = true, description = "Name of the Member.", examples = "Mike Quigley")
            String name,

            @Schema(required = true, description = "Whether the Member leads the letter.")
            boolean lead) {}

    static BulkConfirmationReport of(boolean dryRun, List<Outcome> outcomes, List<SignOn> missing) {
        ResultCounts<Result> tally = ResultCounts.of(Result.class, outcomes, Outcome::result);
        return new BulkConfirmationReport(
                dryRun,
                tally.count(Result.CONFIRMED),
                tally.count(Result.ALREADY_CONFIRMED),
                tally.count(Result.REJECTED),
                outcomes,
                missing.stream()
                        .map(it -> new UnconfirmedSigner(it.bioguideId, it.printedName, it.role == SignOnRole.LEAD))
                        .toList());
    }

    /** Rejects the whole request, with the report, if an entry is rejected and the request is not a dry run. */
    BulkConfirmationReport orRefuse() {
        if (dryRun || rejected == 0) {
            return this;
        }
        Outcome first = entries.stream()
                .filter(entry -> entry.result() == Result.REJECTED)
                .findFirst()
                .orElseThrow();
        throw Problem.of(
                        ErrorCode.BULK_REJECTED,
                        "Nothing was saved. Rejected entries: %d. The first is %s: %s",
                        rejected,
                        first.name() == null ? first.written() : first.name(),
                        first.detail())
                .with(
                        "report",
                        new BulkConfirmationReport(true, confirmed, alreadyConfirmed, rejected, entries, missing));
    }
}
