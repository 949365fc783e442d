package org.signatory.signons;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.letters.Counts;
import org.signatory.letters.Deadline;
import org.signatory.letters.Declared;
import org.signatory.letters.Status;

/** How far a letter has come. */
public record Progress(
        @NotNull @Schema(description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(description = "The day at whose end it is counted; absent for now.", examples = "2021-02-11")
        LocalDate asOf,

        @NotNull @Schema(description = "Where the letter stands.")
        Status status,

        @Schema(description = "Until when Members may sign on.")
        Deadline deadline,

        @NotNull @Schema(description = "All counts.") Counts counts,

        @Schema(description = "Against the target.") Target target,

        @Schema(description = "Against what somebody declared.")
        Claim declared,

        @NotNull @Schema(description = "By chamber at signing.")
        List<Share> byChamber,

        @NotNull @Schema(description = "By party at signing.")
        List<Share> byParty,

        @NotNull @Schema(description = "By state at signing.")
        List<Share> byState,

        @NotNull @Schema(description = "Day by day, for days on which something happened.")
        List<Day> byDay) {

    /** The listed count against the hoped-for one. */
    @Schema(name = "ProgressTarget")
    public record Target(
            @NotNull @Schema(description = "How many are hoped for.", examples = "60")
            int count,

            @NotNull @Schema(description = "How many are missing; 0 when reached.", examples = "57")
            int missing,

            @NotNull @Schema(description = "Whether it is reached.", examples = "false")
            boolean reached) {

        static Target of(Integer count, int signed) {
            return count == null ? null : new Target(count, Math.max(0, count - signed), signed >= count);
        }
    }

    /** The listed count against the declared one; a difference is said, never resolved. */
    @Schema(name = "ProgressClaim")
    public record Claim(
            @NotNull @Schema(description = "What was declared.")
            Declared declared,

            @NotNull @Schema(description = "How many are listed.", examples = "3")
            int listed,

            @NotNull @Schema(description = "Whether the list can bear the claim out.", examples = "false")
            boolean met,

            @NotNull @Schema(description = "Listed less declared.", examples = "-57")
            int difference) {

        static Claim of(Declared declared, int listed) {
            return declared == null
                    ? null
                    : new Claim(declared, listed, declared.isMetBy(listed), listed - declared.count());
        }
    }

    /** The signatures of one chamber, party or state. */
    @Schema(name = "ProgressShare")
    public record Share(
            @NotNull @Schema(description = "The chamber, party or state.", examples = "IL")
            String key,

            @NotNull @Schema(description = "Standing signatures.", examples = "2")
            long signed,

            @NotNull @Schema(description = "Members who withdrew and did not sign again.", examples = "0")
            long withdrawn,

            @NotNull @Schema(description = "Both together.", examples = "2")
            long withWithdrawn) {}

    /** What happened on one day. */
    @Schema(name = "ProgressDay")
    public record Day(
            @NotNull @Schema(description = "The day, in Washington.", examples = "2021-02-10")
            LocalDate day,

            @NotNull @Schema(description = "Signatures given.", examples = "5")
            int signed,

            @NotNull @Schema(description = "Signatures withdrawn.", examples = "1")
            int withdrawn,

            @NotNull @Schema(description = "Standing at the end of the day.", examples = "12")
            int standing) {}
}
