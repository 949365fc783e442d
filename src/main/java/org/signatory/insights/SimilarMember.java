package org.signatory.insights;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.SeatedMember;

/** Represents a Member who signs the same letters as another Member. */
@Schema(name = "SimilarMember")
public record SimilarMember(
        @Schema(required = true, description = "Member in the current seat.")
        MemberSeat member,

        @Schema(description = "Number of letters that both Members signed.", examples = "31")
        int shared,

        @Schema(description = "Of how many that this one could have signed too.", examples = "120")
        int chances,

        @Schema(
                description =
                        "From 0 to below 1: the share of the letters in common, those that few sign weighing more; see"
                                + " docs/similar.md.",
                examples = "0.41")
        double similarity) {

    private static final double SMOOTHING_LETTERS = 1;

    /** The most alike first; of equal ones that with more letters in common. */
    static final Comparator<SimilarMember> MOST_SIMILAR_FIRST = Comparator.comparingDouble(SimilarMember::similarity)
            .thenComparingInt(SimilarMember::shared)
            .reversed()
            .thenComparing(each -> each.member().bioguideId());

    /** @param letters that the other one signed */
    static SimilarMember of(SeatedMember member, List<SignedLetter> letters) {
        int shared = 0;
        int chances = 0;
        double both = 0;
        double could = 0;
        for (SignedLetter letter : letters) {
            if (letter.wasOpenTo(member)) {
                double weight = 1 / Math.log1p(letter.signers().size());
                chances++;
                could += weight;
                if (letter.signedBy(member)) {
                    shared++;
                    both += weight;
                }
            }
        }
        return new SimilarMember(
                MemberSeat.of(member), shared, chances, Rounding.of(both / (could + SMOOTHING_LETTERS)));
    }
}
