package org.signatory.insights;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.MemberWithSeat;

/** Represents a Member who signs letters led by the other party. */
public record CrossPartySignerView(
        @Schema(required = true, description = "The Member, with the current seat.")
        SeatedMember member,

        @Schema(description = "Number of signed letters led by the other party.")
        int signed,

        @Schema(description = "Letters led by the other party that the Member could sign.")
        int eligible,

        @Schema(
                description =
                        "Share of `eligible` that the Member signed, which determines the rank. If `eligible` is low, the"
                                + " share is adjusted toward the average of all Members; see docs/similar.md.")
        double share) {

    private static final double SMOOTHING_LETTERS = 10;

    static final Comparator<CrossPartySignerView> HIGHEST_SHARE_FIRST = Comparator.comparingDouble(
                    CrossPartySignerView::share)
            .thenComparingInt(CrossPartySignerView::signed)
            .reversed()
            .thenComparing(each -> each.member().bioguideId());

    /** Counts the letters led by the other party that a Member signed, and those that the Member was eligible to sign. */
    record Count(MemberWithSeat member, int signed, int eligible) {

        /** @param letters the letters with leads from one party only */
        static Count of(MemberWithSeat member, List<LetterWithSigners> letters) {
            int signed = 0;
            int eligible = 0;
            for (LetterWithSigners letter : letters) {
                if (letter.wasOpenTo(member) && !letter.side().equals(letter.sideOf(member))) {
                    eligible++;
                    signed += letter.signedBy(member) ? 1 : 0;
                }
            }
            return new Count(member, signed, eligible);
        }

        /** @param averageShare the share of the letters they were eligible to sign that all Members together signed */
        CrossPartySignerView toSigner(double averageShare) {
            return new CrossPartySignerView(
                    SeatedMember.of(member),
                    signed,
                    eligible,
                    ShareRounding.of((signed + SMOOTHING_LETTERS * averageShare) / (eligible + SMOOTHING_LETTERS)));
        }
    }
}
