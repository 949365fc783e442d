package org.signatory.targets;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.signatory.names.Seated;
import org.signatory.targets.Precedent.Kinship;

/**
 * How likely each of those who may sign a letter is to sign it, from who has signed it so far and from earlier letters, by
 * one formula that docs/targets.md explains and tests:
 *
 * <pre>
 * odds = share / (1 - share) × (beyond + 2) / (below + 2)
 * beyond = Σ weight × (1 - usual) over the earlier letters that the Member signed
 * below = Σ weight × usual over those that the Member could have signed and did not
 * </pre>
 *
 * where {@code share} is how many of the Member's party and state have signed so far, drawn towards the whole party's share
 * where they are few, and that towards the party's share of earlier letters; and {@code usual} is the share of the party
 * that signed an earlier letter. The second factor is the odds ratio of Mantel and Haenszel, drawn towards 1.
 */
final class Likelihood {

    private static final double FEW_LETTERS = 4;
    private static final double FEW_OF_PARTY = 10;
    private static final double FEW_OF_STATE = 8;
    private static final double FEW_ODDS = 2;

    private final List<Seated> members;
    private final Set<String> signed;
    private final Map<String, Count> parties = new HashMap<>();
    private final Map<String, Count> delegations = new HashMap<>();
    private final Map<String, Sums> habits = new HashMap<>();
    private final List<Precedent> precedents;
    private final BitSet[] open;
    private final double[] beyond;
    private final double[] below;
    private final double[] usual;

    /** So many of so many. */
    record Count(int signed, int chances) {

        static final Count NONE = new Count(0, 0);

        Count plus(boolean yes) {
            return new Count(signed + (yes ? 1 : 0), chances + 1);
        }

        double share() {
            return signed / (double) chances;
        }

        /** The share, drawn towards another one as if that had been seen so many times. */
        double drawnTo(double share, double times) {
            return (signed + times * share) / (chances + times);
        }
    }

    private static final class Sums {

        private double weighed;
        private double weights;
    }

    /**
     * @param day of the letter at hand; what came later is not looked at
     * @param members all who may sign it, those who have among them
     * @param signed the Bioguide IDs of those who have
     */
    Likelihood(LocalDate day, List<Seated> members, Set<String> signed, List<Precedent> earlier) {
        this.members = members;
        this.signed = signed;
        precedents = earlier.stream().filter(each -> each.day().isBefore(day)).toList();
        open = new BitSet[precedents.size()];
        beyond = new double[members.size()];
        below = new double[members.size()];
        usual = new double[members.size()];
        for (Seated member : members) {
            boolean yes = signed.contains(member.person().bioguideId());
            parties.merge(side(member), Count.NONE.plus(yes), (count, one) -> count.plus(yes));
            delegations.merge(delegation(member), Count.NONE.plus(yes), (count, one) -> count.plus(yes));
        }
        for (int i = 0; i < open.length; i++) {
            learn(i, precedents.get(i).weight(day, signed));
        }
    }

    private void learn(int index, double weight) {
        Precedent precedent = precedents.get(index);
        BitSet could = new BitSet(members.size());
        Map<String, Count> shares = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            Seated member = members.get(i);
            if (precedent.wasOpenTo(member)) {
                could.set(i);
                shares.merge(
                        side(member),
                        Count.NONE.plus(precedent.signedBy(member)),
                        (count, one) -> count.plus(precedent.signedBy(member)));
            }
        }
        open[index] = could;
        shares.forEach((party, count) -> {
            Sums sums = habits.computeIfAbsent(party, any -> new Sums());
            sums.weighed += weight * count.share();
            sums.weights += weight;
        });
        could.stream().forEach(i -> {
            Seated member = members.get(i);
            double share = shares.get(side(member)).share();
            if (precedent.signedBy(member)) {
                beyond[i] += weight * (1 - share);
            } else {
                below[i] += weight * share;
            }
            usual[i] += share;
        });
    }

    /** Of the Member at this place in the list of those who may sign; between 0 and 1. */
    double of(int index) {
        Seated member = members.get(index);
        double anybody = (signed.size() + 1.0) / (Math.max(members.size(), signed.size()) + 2);
        Sums habit = habits.getOrDefault(side(member), new Sums());
        double before = (habit.weighed + FEW_LETTERS * anybody) / (habit.weights + FEW_LETTERS);
        double ofParty = party(index).drawnTo(before, FEW_OF_PARTY);
        double share = delegation(index).drawnTo(ofParty, FEW_OF_STATE);
        double odds = share / (1 - share) * odds(index);
        return odds / (1 + odds);
    }

    /** By how much the earlier letters raise or lower the Member's odds. */
    double odds(int index) {
        return (beyond[index] + FEW_ODDS) / (below[index] + FEW_ODDS);
    }

    /** How many of the Member's party have signed the letter at hand, of those who may. */
    Count party(int index) {
        return parties.get(side(members.get(index)));
    }

    /** How many of the Member's party and state have signed the letter at hand, of those who may. */
    Count delegation(int index) {
        return delegations.get(delegation(members.get(index)));
    }

    /** How many letters the Member signed of those that could be, in each way in which any is like the one at hand. */
    Map<Kinship, Count> alike(int index) {
        Map<Kinship, Count> counts = new EnumMap<>(Kinship.class);
        could(index)
                .forEach(i -> precedents
                        .get(i)
                        .kinships()
                        .forEach(kinship -> counts.put(
                                kinship,
                                counts.getOrDefault(kinship, Count.NONE).plus(signedIt(index, i)))));
        return counts;
    }

    /** How many letters the Member signed of those that could be. */
    Count all(int index) {
        Count[] count = {Count.NONE};
        could(index).forEach(i -> count[0] = count[0].plus(signedIt(index, i)));
        return count[0];
    }

    /** How many of those are usual for one of the Member's party. */
    double usual(int index) {
        return usual[index];
    }

    /** The last of the letters like the one at hand that the Member signed; null where there is none. */
    Precedent latest(int index) {
        return could(index)
                .filter(i -> !precedents.get(i).kinships().isEmpty() && signedIt(index, i))
                .mapToObj(precedents::get)
                .max(Comparator.comparing(Precedent::day).thenComparing(Precedent::letterId))
                .orElse(null);
    }

    private IntStream could(int index) {
        return IntStream.range(0, open.length).filter(i -> open[i].get(index));
    }

    private boolean signedIt(int index, int precedent) {
        return precedents.get(precedent).signedBy(members.get(index));
    }

    private static String side(Seated member) {
        return member.seat().side();
    }

    private static String delegation(Seated member) {
        return member.seat().side() + member.seat().state();
    }
}
