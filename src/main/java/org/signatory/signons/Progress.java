package org.signatory.signons;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.ClaimedTotal;
import org.signatory.letters.Deadline;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.SignerCounts;

/** How far a letter has come. */
@Schema(name = "LetterProgress")
public record Progress(
        @Schema(required = true, description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(description = "The day at whose end it is counted; absent for now.", examples = "2021-02-11")
        LocalDate asOf,

        @Schema(required = true, description = "Where the letter stands.")
        LetterStatus status,

        @Schema(description = "Until when Members may sign on.")
        Deadline deadline,

        @Schema(required = true, description = "All counts.")
        SignerCounts counts,

        @Schema(description = "Against the target.") Target target,

        @Schema(description = "Against what somebody declared.")
        Claim declared,

        @Schema(required = true, description = "By chamber at signing.")
        List<Share> byChamber,

        @Schema(required = true, description = "By party at signing.")
        List<Share> byParty,

        @Schema(required = true, description = "By state at signing.")
        List<Share> byState,

        @Schema(required = true, description = "Day by day, for days on which something happened.")
        List<Day> byDay) {

    /** The listed count against the hoped-for one. */
    @Schema(name = "ProgressTarget")
    public record Target(
            @Schema(required = true, description = "How many are hoped for.", examples = "60")
            int count,

            @Schema(required = true, description = "How many are missing; 0 when reached.", examples = "57")
            int missing,

            @Schema(required = true, description = "Whether it is reached.", examples = "false")
            boolean reached) {

        static Target of(Integer count, int signed) {
            return count == null ? null : new Target(count, Math.max(0, count - signed), signed >= count);
        }
    }

    /** The listed count against the declared one; a difference is said, never resolved. */
    @Schema(name = "ProgressClaim")
    public record Claim(
            @Schema(required = true, description = "What was declared.")
            ClaimedTotal declared,

            @Schema(required = true, description = "How many are listed.", examples = "3")
            int listed,

            @Schema(required = true, description = "Whether the list can bear the claim out.", examples = "false")
            boolean met,

            @Schema(required = true, description = "Listed less declared.", examples = "-57")
            int difference) {

        static Claim of(ClaimedTotal declared, int listed) {
            return declared == null
                    ? null
                    : new Claim(declared, listed, declared.isMetBy(listed), listed - declared.count());
        }
    }

    /** The signatures of one chamber, party or state. */
    @Schema(name = "ProgressShare")
    public record Share(
            @Schema(required = true, description = "The chamber, party or state.", examples = "IL")
            String key,

            @Schema(required = true, description = "Standing signatures.", examples = "2")
            long signed,

            @Schema(required = true, description = "Members who withdrew and did not sign again.", examples = "0")
            long withdrawn,

            @Schema(required = true, description = "Both together.", examples = "2")
            long withWithdrawn) {}

    /** What happened on one day. */
    @Schema(name = "ProgressDay")
    public record Day(
            @Schema(required = true, description = "The day, in Washington.", examples = "2021-02-10")
            LocalDate day,

            @Schema(required = true, description = "Signatures given.", examples = "5")
            int signed,

            @Schema(required = true, description = "Signatures withdrawn.", examples = "1")
            int withdrawn,

            @Schema(required = true, description = "Standing at the end of the day.", examples = "12")
            int standing) {}
}
