package org.signatory.outreach;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.signatory.matching.SeatedMember;
import org.signatory.outreach.EarlierLetter.Similarity;

/**
 * How likely each of those who may sign a letter is to sign it, from who has signed it so far and from earlier letters, by
 * one formula that docs/suggested-members.md explains and tests:
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
final class SigningLikelihoodModel {

    private static final double LETTER_PRIOR_WEIGHT = 4;
    private static final double PARTY_PRIOR_WEIGHT = 10;
    private static final double STATE_PRIOR_WEIGHT = 8;
    private static final double ODDS_PRIOR_WEIGHT = 2;

    private final List<SeatedMember> members;
    private final int voices;
    private final int[] party;
    private final String[] delegation;
    private final Count[] parties;
    private final Map<String, Count> delegations = new HashMap<>();
    private final double[] habit;
    private final double[] weights;
    private final List<EarlierLetter> precedents;
    private final BitSet[] open;
    private final BitSet[] taken;
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

    /**
     * @param day of the letter at hand; what came later is not looked at
     * @param members all who may sign it, those who have among them
     * @param signed the Bioguide IDs of those who have
     */
    SigningLikelihoodModel(LocalDate day, List<SeatedMember> members, Set<String> signed, List<EarlierLetter> earlier) {
        this.members = members;
        voices = signed.size();
        precedents = earlier.stream().filter(each -> each.day().isBefore(day)).toList();
        open = new BitSet[precedents.size()];
        taken = new BitSet[precedents.size()];
        beyond = new double[members.size()];
        below = new double[members.size()];
        usual = new double[members.size()];
        party = new int[members.size()];
        delegation = new String[members.size()];
        List<String> names =
                members.stream().map(each -> each.seat().side()).distinct().toList();
        parties = new Count[names.size()];
        Arrays.fill(parties, Count.NONE);
        habit = new double[names.size()];
        weights = new double[names.size()];
        for (int i = 0; i < party.length; i++) {
            SeatedMember member = members.get(i);
            boolean yes = signed.contains(member.person().bioguideId());
            party[i] = names.indexOf(member.seat().side());
            delegation[i] = member.seat().side() + member.seat().state();
            parties[party[i]] = parties[party[i]].plus(yes);
            delegations.merge(delegation[i], Count.NONE.plus(yes), (count, one) -> count.plus(yes));
        }
        for (int i = 0; i < open.length; i++) {
            learn(i, precedents.get(i).weight(day, signed));
        }
    }

    private void learn(int index, double weight) {
        EarlierLetter precedent = precedents.get(index);
        open[index] = new BitSet(party.length);
        taken[index] = new BitSet(party.length);
        int[] signed = new int[parties.length];
        int[] could = new int[parties.length];
        for (int i = 0; i < party.length; i++) {
            SeatedMember member = members.get(i);
            if (precedent.signedBy(member)) {
                taken[index].set(i);
                signed[party[i]]++;
            }
            if (taken[index].get(i) || precedent.wasOpenTo(member)) {
                open[index].set(i);
                could[party[i]]++;
            }
        }
        double[] share = new double[parties.length];
        for (int i = 0; i < share.length; i++) {
            if (could[i] > 0) {
                share[i] = signed[i] / (double) could[i];
                habit[i] += weight * share[i];
                weights[i] += weight;
            }
        }
        for (int i = open[index].nextSetBit(0); i >= 0; i = open[index].nextSetBit(i + 1)) {
            if (taken[index].get(i)) {
                beyond[i] += weight * (1 - share[party[i]]);
            } else {
                below[i] += weight * share[party[i]];
            }
            usual[i] += share[party[i]];
        }
    }

    /** Of the Member at this place in the list of those who may sign; between 0 and 1. */
    double of(int index) {
        double anybody = (voices + 1.0) / (Math.max(party.length, voices) + 2);
        int own = party[index];
        double before = (habit[own] + LETTER_PRIOR_WEIGHT * anybody) / (weights[own] + LETTER_PRIOR_WEIGHT);
        double ofParty = party(index).drawnTo(before, PARTY_PRIOR_WEIGHT);
        double share = delegation(index).drawnTo(ofParty, STATE_PRIOR_WEIGHT);
        double odds = share / (1 - share) * odds(index);
        return odds / (1 + odds);
    }

    /** By how much the earlier letters raise or lower the Member's odds. */
    double odds(int index) {
        return (beyond[index] + ODDS_PRIOR_WEIGHT) / (below[index] + ODDS_PRIOR_WEIGHT);
    }

    /** How many of the Member's party have signed the letter at hand, of those who may. */
    Count party(int index) {
        return parties[party[index]];
    }

    /** How many of the Member's party and state have signed the letter at hand, of those who may. */
    Count delegation(int index) {
        return delegations.get(delegation[index]);
    }

    /** How many letters the Member signed of those that could be, in each way in which any is like the one at hand. */
    Map<Similarity, Count> alike(int index) {
        Map<Similarity, Count> counts = new EnumMap<>(Similarity.class);
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
    EarlierLetter latest(int index) {
        return could(index)
                .filter(i -> !precedents.get(i).kinships().isEmpty() && signedIt(index, i))
                .mapToObj(precedents::get)
                .max(Comparator.comparing(EarlierLetter::day).thenComparing(EarlierLetter::letterId))
                .orElse(null);
    }

    private IntStream could(int index) {
        return IntStream.range(0, open.length).filter(i -> open[i].get(index));
    }

    private boolean signedIt(int index, int precedent) {
        return taken[precedent].get(index);
    }
}
