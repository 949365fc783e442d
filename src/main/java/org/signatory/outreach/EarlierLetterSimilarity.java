package org.signatory.outreach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.signatory.letters.ChamberScope;
import org.signatory.matching.MemberWithSeat;

/**
 * Represents an earlier letter that indicates who will sign a current letter.
 *
 * @param day the sent date; for an unsent letter, the day of opening
 * @param similarities the similarities with the current letter; empty if there are none
 * @param signers the Bioguide IDs of the active signers
 */
record EarlierLetterSimilarity(
        UUID letterId,
        String title,
        LocalDate day,
        ChamberScope chamber,
        Set<Similarity> similarities,
        Set<String> signers) {

    /** Lists the similarities of two letters, each with the weight that it adds. */
    enum Similarity {
        TOPIC(4),
        LEAD(3),
        RECIPIENT(2),
        ENDORSER(1);

        private final double weight;

        Similarity(double weight) {
            this.weight = weight;
        }
    }

    private static final double BASE_WEIGHT = 1;
    private static final double SAME_SIGNERS = 6;
    private static final double HALF_LIFE_IN_DAYS = 730;

    /**
     * Returns the weight for a current letter, which increases with the similarities and the common signers and halves
     * every two years.
     *
     * @param currentDay the day of the current letter
     * @param currentSigners the Bioguide IDs of the signers of the current letter
     */
    double weight(LocalDate currentDay, Set<String> currentSigners) {
        double similarity =
                similarities.stream().mapToDouble(each -> each.weight).sum();
        double age = Math.max(0, ChronoUnit.DAYS.between(day, currentDay));
        return (BASE_WEIGHT + similarity + SAME_SIGNERS * cosine(currentSigners))
                * Math.pow(0.5, age / HALF_LIFE_IN_DAYS);
    }

    /** Returns the cosine of the two sets of signers: 0 if no Member signed both letters, 1 if the same Members signed both. */
    private double cosine(Set<String> currentSigners) {
        if (currentSigners.isEmpty() || signers.isEmpty()) {
            return 0;
        }
        return currentSigners.stream().filter(signers::contains).count()
                / Math.sqrt((double) currentSigners.size() * signers.size());
    }

    EarlierLetterSimilarity withSigners(Set<String> newSigners) {
        return new EarlierLetterSimilarity(letterId, title, day, chamber, similarities, newSigners);
    }

    boolean signedBy(MemberWithSeat member) {
        return signers.contains(member.person().bioguideId());
    }

    /** Returns whether the Member served on the day of the letter in a chamber that the letter accepts. */
    boolean wasOpenTo(MemberWithSeat member) {
        return member.seat().covers(day)
                ? chamber.takes(member.seat().chamber())
                : member.person()
                        .seatOn(day)
                        .filter(seat -> chamber.takes(seat.chamber()))
                        .isPresent();
    }
}
