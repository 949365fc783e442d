package org.signatory.outreach;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.SeatedMember;
import org.signatory.outreach.EarlierLetter.Similarity;
import org.signatory.outreach.SigningLikelihoodModel.Count;
import org.signatory.roster.Chamber;

/** Who may be asked next, and why. */
@Schema(name = "SuggestedMember")
public record SuggestedMember(
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
        @Schema(
                description = "How likely the Member is to sign, from 0 to 1, as docs/suggested-members.md reckons it.",
                examples = "0.62")
        double likelihood,

        @NotNull @Schema(description = "Why, in words, with the figures.")
        List<Reason> reasons,

        @Schema(description = "The latest letter like this one that the Member signed.")
        Signed latest) {

    /** A part of why. */
    @Schema(name = "SuggestionReason")
    public record Reason(
            @NotNull
            @Schema(
                    description =
                            "What is counted: on this letter `state` and `party`; of earlier letters `topic`, `lead`,"
                                    + " `addressee`, `endorser` and `any`.",
                    examples = "topic")
            String of,

            @NotNull @Schema(description = "In words.", examples = "Signed 4 of 5 letters on the same topics.")
            String words,

            @Schema(description = "How many were signed, or have signed.", examples = "4")
            Integer signed,

            @Schema(description = "Of how many that could be, or who may.", examples = "5")
            Integer chances) {}

    /** A letter that the Member signed. */
    @Schema(name = "SuggestionLetter")
    public record Signed(
            @NotNull @Schema(description = "The letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID letterId,

            @NotNull @Schema(description = "Its subject line.", examples = "End the 287(g) program")
            String title) {}

    private static final Map<Similarity, String> WORDS = Map.of(
            Similarity.TOPIC, "on the same topics",
            Similarity.LEAD, "led by the same Members",
            Similarity.ADDRESSEE, "to the same addressee",
            Similarity.ENDORSER, "endorsed by the same organizations");

    static SuggestedMember of(int rank, RankedMember ranked, SigningLikelihoodModel likelihood) {
        SeatedMember member = ranked.member();
        EarlierLetter latest = likelihood.latest(ranked.index());
        return new SuggestedMember(
                rank,
                member.person().bioguideId(),
                member.person().name().printed(),
                member.seat().chamber(),
                member.seat().state(),
                member.seat().district(),
                member.seat().party(),
                Math.round(ranked.likelihood() * 1000) / 1000.0,
                reasons(ranked, likelihood),
                latest == null ? null : new Signed(latest.letterId(), latest.title()));
    }

    private static List<Reason> reasons(RankedMember ranked, SigningLikelihoodModel likelihood) {
        int index = ranked.index();
        String party = ranked.member().seat().side();
        String state = ranked.member().seat().state();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(soFar("state", party + "s of " + state, likelihood.delegation(index)));
        reasons.add(soFar("party", party + "s", likelihood.party(index)));
        likelihood
                .alike(index)
                .forEach((kinship, count) -> reasons.add(new Reason(
                        kinship.name().toLowerCase(Locale.ROOT),
                        "Signed %s %s.".formatted(said(count), WORDS.get(kinship)),
                        count.signed(),
                        count.chances())));
        Count all = likelihood.all(index);
        if (all.chances() > 0) {
            reasons.add(new Reason(
                    "any",
                    String.format(
                            Locale.ROOT,
                            "Signed %s of those looked at; %.1f are usual for a %s. That multiplies the odds by %.1f.",
                            said(all),
                            likelihood.usual(index),
                            party,
                            likelihood.odds(index)),
                    all.signed(),
                    all.chances()));
        }
        return reasons;
    }

    private static Reason soFar(String of, String whom, Count count) {
        return new Reason(
                of,
                "%d of the %d %s who may sign %s signed so far."
                        .formatted(count.signed(), count.chances(), whom, count.signed() == 1 ? "has" : "have"),
                count.signed(),
                count.chances());
    }

    private static String said(Count count) {
        return "%d of %d %s".formatted(count.signed(), count.chances(), count.chances() == 1 ? "letter" : "letters");
    }
}
