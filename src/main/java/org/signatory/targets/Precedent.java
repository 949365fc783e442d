package org.signatory.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.signatory.letters.ChamberScope;

/**
 * An earlier letter that tells something about who signs the one at hand.
 *
 * @param day on which it was sent; while it is not, on which it began to circulate
 * @param kinships in what it is like the letter at hand; empty for one that was merely looked at
 * @param weight how much it counts
 * @param signers the Bioguide IDs of those whose signatures stand
 */
record Precedent(
        UUID letterId,
        String title,
        LocalDate day,
        ChamberScope chamber,
        Set<Kinship> kinships,
        double weight,
        Set<String> signers) {

    /** In what two letters can be alike, and how much more that tells than nothing in common. */
    enum Kinship {
        TOPIC(3),
        LEAD(4),
        ADDRESSEE(2),
        ENDORSER(1);

        private final double weight;

        Kinship(double weight) {
            this.weight = weight;
        }
    }

    private static final double ANY_LETTER = 1;
    private static final double HALF_LIFE_IN_DAYS = 730;

    /** How much a letter counts for one of this day: more the more they are alike, and half as much every two years. */
    static double telling(LocalDate day, Set<Kinship> kinships, LocalDate of) {
        double age = Math.max(0, ChronoUnit.DAYS.between(day, of));
        double alike = kinships.stream().mapToDouble(kinship -> kinship.weight).sum();
        return (ANY_LETTER + alike) * Math.pow(0.5, age / HALF_LIFE_IN_DAYS);
    }

    /** The same letter with those who signed it. */
    Precedent with(Set<String> known) {
        return new Precedent(letterId, title, day, chamber, kinships, weight, known);
    }
}
