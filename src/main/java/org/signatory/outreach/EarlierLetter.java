package org.signatory.outreach;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.signatory.letters.ChamberScope;
import org.signatory.matching.SeatedMember;

/**
 * An earlier letter that tells something about who signs the one at hand.
 *
 * @param day on which it was sent; while it is not, on which it began to circulate
 * @param kinships in what it is like the letter at hand; empty for one that was merely looked at
 * @param signers the Bioguide IDs of those whose signatures stand
 */
record EarlierLetter(
        UUID letterId,
        String title,
        LocalDate day,
        ChamberScope chamber,
        Set<Similarity> kinships,
        Set<String> signers) {

    /** In what two letters can be alike, and how much more that tells than nothing in common. */
    enum Similarity {
        TOPIC(4),
        LEAD(3),
        ADDRESSEE(2),
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
     * How much it counts for a letter of this day: more the more they are alike and the more of the same Members signed both,
     * and half as much for every two years.
     *
     * @param signed who have signed the letter at hand
     */
    double weight(LocalDate of, Set<String> signed) {
        double alike = kinships.stream().mapToDouble(kinship -> kinship.weight).sum();
        double age = Math.max(0, ChronoUnit.DAYS.between(day, of));
        return (BASE_WEIGHT + alike + SAME_SIGNERS * overlap(signed)) * Math.pow(0.5, age / HALF_LIFE_IN_DAYS);
    }

    /** From 0, nobody signed both, to 1, the same signed both: the cosine of the two sets. */
    private double overlap(Set<String> signed) {
        if (signed.isEmpty() || signers.isEmpty()) {
            return 0;
        }
        return signed.stream().filter(signers::contains).count() / Math.sqrt((double) signed.size() * signers.size());
    }

    /** The same letter with those who signed it. */
    EarlierLetter with(Set<String> known) {
        return new EarlierLetter(letterId, title, day, chamber, kinships, known);
    }

    boolean signedBy(SeatedMember member) {
        return signers.contains(member.person().bioguideId());
    }

    /** Whether the Member served that day in a chamber that it took. */
    boolean wasOpenTo(SeatedMember member) {
        return member.seat().covers(day)
                ? chamber.takes(member.seat().chamber())
                : member.person()
                        .seatOn(day)
                        .filter(seat -> chamber.takes(seat.chamber()))
                        .isPresent();
    }
}
