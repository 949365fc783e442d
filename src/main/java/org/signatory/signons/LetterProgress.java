package org.signatory.signons;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.DeadlineView;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.SignerCounts;
import org.signatory.matching.CheckedClaim;

/** Represents the progress of a letter's sign-ons. */
public record LetterProgress(
        @Schema(required = true) UUID letterId,

        @Schema(description = "As-of date of the counts; absent for current counts.", examples = "2021-02-11")
        LocalDate asOf,

        @Schema(required = true) LetterStatus status,

        DeadlineView deadline,

        @Schema(required = true, description = "Signer counts.")
        SignerCounts counts,

        @Schema(description = "Progress toward the target.") Target target,

        @Schema(required = true, description = "Each public claim, compared with the record.")
        List<CheckedClaim> claims,

        @Schema(required = true, description = "Sign-ons by chamber at signing.")
        List<Share> byChamber,

        @Schema(required = true, description = "Sign-ons by party at signing.")
        List<Share> byParty,

        @Schema(required = true, description = "Sign-ons by state at signing.")
        List<Share> byState,

        @Schema(required = true, description = "Sign-ons by day, for days with a change.")
        List<Day> byDay) {

    /** Compares the number of signers with the target. */
    @Schema(name = "ProgressTarget")
    public record Target(
            @Schema(required = true, description = "Target number of signers.")
            int count,

            @Schema(required = true, description = "Number of signers still needed; 0 when the target is reached.")
            int missing,

            @Schema(required = true) boolean reached) {

        static Target of(Integer count, int signed) {
            return count == null ? null : new Target(count, Math.max(0, count - signed), signed >= count);
        }
    }

    /** Counts the sign-ons of one chamber, party or state. */
    @Schema(name = "ProgressShare")
    public record Share(
            @Schema(required = true, description = "Chamber, party or state.", examples = "IL")
            String key,

            @Schema(required = true, description = "Active sign-ons.")
            long signed,

            @Schema(required = true, description = "Members who withdrew and did not sign again.")
            long withdrawn,

            @Schema(required = true, description = "Sum of active and withdrawn.")
            long withWithdrawn) {}

    /** Counts the sign-ons and withdrawals of one day. */
    @Schema(name = "ProgressDay")
    public record Day(
            @Schema(required = true, description = "Date, in Washington.", examples = "2021-02-10")
            LocalDate day,

            @Schema(required = true, description = "Number of sign-ons.")
            int signed,

            @Schema(required = true, description = "Number of withdrawals.")
            int withdrawn,

            @Schema(required = true, description = "Active sign-ons at the end of the day.")
            int active) {}
}
