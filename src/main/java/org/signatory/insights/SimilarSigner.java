package org.signatory.insights;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.MemberWithSeat;

/** Represents a Member who signs the same letters as another Member. */
public record SimilarSigner(
        @Schema(required = true, description = "The similar Member, with the current seat.")
        SeatedMember member,

        @Schema(description = "Number of letters that both Members signed.")
        int shared,

        @Schema(description = "Number of the requested Member's letters that the similar Member was eligible to sign.")
        int eligible,

        @Schema(
                description =
                        "Weighted share of letters in common, from 0 to less than 1. Letters with few signers have a greater"
                                + " weight; see docs/similar.md.")
        double similarity) {

    private static final double SMOOTHING_LETTERS = 1;

    /** Sorts by descending similarity, then by descending number of common letters. */
    static final Comparator<SimilarSigner> MOST_SIMILAR_FIRST = Comparator.comparingDouble(SimilarSigner::similarity)
            .thenComparingInt(SimilarSigner::shared)
            .reversed()
            .thenComparing(each -> each.member().bioguideId());

    /** @param letters the letters that the other Member signed */
    static SimilarSigner of(MemberWithSeat member, List<LetterWithSigners> letters) {
        int shared = 0;
        int eligible = 0;
        double sharedWeight = 0;
        double totalWeight = 0;
        for (LetterWithSigners letter : letters) {
            if (letter.wasOpenTo(member)) {
                double weight = 1 / Math.log1p(letter.signers().size());
                eligible++;
                totalWeight += weight;
                if (letter.signedBy(member)) {
                    shared++;
                    sharedWeight += weight;
                }
            }
        }
        return new SimilarSigner(
                SeatedMember.of(member),
                shared,
                eligible,
                ShareRounding.of(sharedWeight / (totalWeight + SMOOTHING_LETTERS)));
    }
}
