package org.signatory.outreach;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.MemberWithSeat;
import org.signatory.outreach.EarlierLetterSimilarity.Similarity;
import org.signatory.outreach.SigningLikelihoodModel.Count;
import org.signatory.roster.Chamber;

public record SuggestedMember(
        @NotNull @Schema(description = "Rank, from 1.") int rank,

        @NotNull @Schema(examples = "S001145") String bioguideId,

        @NotNull @Schema(description = "Name of the Member as printed on letters.", examples = "Janice D. Schakowsky")
        String name,

        @NotNull Chamber chamber,

        @NotNull @Schema(description = "State or territory.", examples = "IL")
        String state,

        @Schema(description = "District; 0 if at large, absent for Senators.")
        Integer district,

        @NotNull @Schema(examples = "Democrat") String party,

        @NotNull
        @Schema(description = "Likelihood that the Member will sign, from 0 to 1; see docs/suggested-members.md.")
        double likelihood,

        @NotNull @Schema(description = "Reasons for the rank, with figures.")
        List<Reason> reasons,

        @Schema(description = "Latest similar letter that the Member signed.")
        Signed latest) {

    @Schema(name = "SuggestionReason")
    public record Reason(
            @NotNull
            @Schema(
                    description =
                            "What is counted: `state` and `party` for signers of this letter; `topic`, `lead`, `recipient`,"
                                    + " `endorser` and `any` for earlier letters.",
                    examples = "topic")
            String of,

            @NotNull
            @Schema(
                    description = "Reason in one or two sentences.",
                    examples = "Signed 4 of 5 letters on the same topics.")
            String words,

            @Schema(description = "Number of Members who have signed, or of letters that the Member signed.")
            Integer signed,

            @Schema(description = "Number of eligible Members, or of letters that the Member was eligible to sign.")
            Integer eligible) {}

    @Schema(name = "SuggestionLetter")
    public record Signed(
            @NotNull UUID letterId,

            @NotNull @Schema(examples = "End the 287(g) program")
            String title) {}

    private static final Map<Similarity, String> WORDS = Map.of(
            Similarity.TOPIC, "on the same topics",
            Similarity.LEAD, "led by the same Members",
            Similarity.RECIPIENT, "to the same recipient",
            Similarity.ENDORSER, "endorsed by the same organizations");

    static SuggestedMember of(int rank, RankedMember ranked, SigningLikelihoodModel model) {
        MemberWithSeat member = ranked.member();
        EarlierLetterSimilarity latest = model.latest(ranked.index());
        return new SuggestedMember(
                rank,
                member.person().bioguideId(),
                member.person().name().printed(),
                member.seat().chamber(),
                member.seat().state(),
                member.seat().district(),
                member.seat().party(),
                Math.round(ranked.likelihood() * 1000) / 1000.0,
                reasons(ranked, model),
                latest == null ? null : new Signed(latest.letterId(), latest.title()));
    }

    private static List<Reason> reasons(RankedMember ranked, SigningLikelihoodModel model) {
        int index = ranked.index();
        String party = ranked.member().seat().side();
        String state = ranked.member().seat().state();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(soFar("state", party, " from " + state, model.delegation(index)));
        reasons.add(soFar("party", party, "", model.party(index)));
        model.countsBySimilarity(index)
                .forEach((similarity, count) -> reasons.add(new Reason(
                        similarity.name().toLowerCase(Locale.ROOT),
                        "Signed %d of %d %s %s."
                                .formatted(count.signed(), count.chances(), letters(count), WORDS.get(similarity)),
                        count.signed(),
                        count.chances())));
        Count all = model.total(index);
        if (all.chances() > 0) {
            reasons.add(new Reason(
                    "any",
                    String.format(
                            Locale.ROOT,
                            "Signed %d of %d earlier %s; the average for the Member's party is %.1f.%s",
                            all.signed(),
                            all.chances(),
                            letters(all),
                            model.usual(index),
                            odds(model.odds(index))),
                    all.signed(),
                    all.chances()));
        }
        return reasons;
    }

    /** Returns a sentence about a factor that changes the rank; empty if rounding leaves 1. */
    private static String odds(double factor) {
        String rounded = String.format(Locale.ROOT, "%.1f", factor);
        return rounded.equals("1.0") ? "" : " This multiplies the odds of signing by " + rounded + ".";
    }

    private static Reason soFar(String of, String party, String where, Count count) {
        String words = count.chances() == 1
                ? "The only eligible %s%s has %s."
                        .formatted(party, where, count.signed() == 1 ? "signed" : "not signed yet")
                : "%d of the %d eligible %ss%s %s signed so far."
                        .formatted(count.signed(), count.chances(), party, where, count.signed() == 1 ? "has" : "have");
        return new Reason(of, words, count.signed(), count.chances());
    }

    private static String letters(Count count) {
        return count.chances() == 1 ? "letter" : "letters";
    }
}
