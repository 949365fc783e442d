package org.signatory.targets;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.members.Chamber;
import org.signatory.names.Seated;
import org.signatory.targets.Likelihood.Share;
import org.signatory.targets.Precedent.Kinship;

/** Who may be asked next, and why. */
@Schema(name = "Target")
public record TargetView(
        @NotNull @Schema(description = "The place in the ranking.", examples = "1")
        int rank,

        @NotNull @Schema(description = "The Member.", examples = "S001145")
        String bioguideId,

        @NotNull @Schema(description = "The name as it would be printed.", examples = "Janice D. Schakowsky")
        String name,

        @NotNull @Schema(description = "The chamber.") Chamber chamber,

        @NotNull @Schema(description = "The state or territory.", examples = "IL")
        String state,

        @Schema(description = "The district; 0 at large.", examples = "9")
        Integer district,

        @NotNull @Schema(description = "The party.", examples = "Democrat")
        String party,

        @NotNull
        @Schema(description = "How likely the Member is to sign, from 0 to 1; see docs/targets.md.", examples = "0.62")
        double likelihood,

        @NotNull @Schema(description = "Why, in words, with the figures; the most telling first.")
        List<Reason> reasons,

        @Schema(description = "The latest letter like this one that the Member signed.")
        Signed latest) {

    /** A part of why. */
    @Schema(name = "TargetReason")
    public record Reason(
            @NotNull
            @Schema(
                    description = "What is counted: topic, lead, addressee, endorser, any or party.",
                    examples = "topic")
            String of,

            @NotNull @Schema(description = "In words.", examples = "Signed 4 of 5 letters on the same topics.")
            String words,

            @Schema(description = "How many the Member signed.", examples = "4")
            Integer signed,

            @Schema(description = "Of how many that the Member could have signed.", examples = "5")
            Integer chances) {}

    /** A letter that the Member signed. */
    @Schema(name = "TargetLetter")
    public record Signed(
            @NotNull @Schema(description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID letterId,

            @NotNull @Schema(description = "Its subject line.", examples = "End the 287(g) program")
            String title) {}

    private static final Map<Kinship, String> WORDS = Map.of(
            Kinship.TOPIC, "on the same topics",
            Kinship.LEAD, "led by the same Members",
            Kinship.ADDRESSEE, "to the same addressee",
            Kinship.ENDORSER, "endorsed by the same organizations");

    static TargetView of(int rank, Seated member, Likelihood likelihood) {
        List<Reason> reasons = new java.util.ArrayList<>();
        likelihood
                .shares(member)
                .forEach((kinship, share) ->
                        reasons.add(reason(kinship.name().toLowerCase(Locale.ROOT), WORDS.get(kinship), share)));
        Share all = likelihood.share(member);
        if (all.chances() > 0) {
            reasons.add(reason("any", "of those looked at", all));
        }
        reasons.add(new Reason(
                "party",
                "Of the chances of all in the party, %.0f %% were taken."
                        .formatted(100 * likelihood.ofParty(member.seat().side())),
                null,
                null));
        Precedent latest = likelihood.latest(member);
        return new TargetView(
                rank,
                member.person().bioguideId(),
                member.person().name().printed(),
                member.seat().chamber(),
                member.seat().state(),
                member.seat().district(),
                member.seat().party(),
                Math.round(likelihood.of(member) * 1000) / 1000.0,
                reasons,
                latest == null ? null : new Signed(latest.letterId(), latest.title()));
    }

    private static Reason reason(String of, String words, Share share) {
        return new Reason(
                of,
                "Signed %d of %d %s %s."
                        .formatted(share.signed(), share.chances(), share.chances() == 1 ? "letter" : "letters", words),
                share.signed(),
                share.chances());
    }
}
