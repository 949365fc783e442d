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
import org.signatory.matching.MemberWithSeat;
import org.signatory.outreach.EarlierLetterSimilarity.Similarity;

/**
 * Estimates the likelihood that each eligible Member signs a letter, from its signers so far and from earlier letters.
 * docs/suggested-members.md describes the formula and its accuracy:
 *
 * <pre>
 * odds = share / (1 - share) × (beyond + 2) / (below + 2)
 * beyond = Σ weight × (1 - usual) over the earlier letters that the Member signed
 * below = Σ weight × usual over the earlier letters that the Member was eligible to sign and did not sign
 * </pre>
 *
 * <p>{@code share} is the share of the eligible Members of the same party and state who have signed so far. If they are few,
 * it is pulled toward the share of the whole party, and that toward the party's share in earlier letters. {@code usual} is
 * the share of the party that signed an earlier letter. The second factor is the odds ratio of Mantel and Haenszel, pulled
 * toward 1.
 */
final class SigningLikelihoodModel {

    private static final double LETTER_PRIOR_WEIGHT = 4;
    private static final double PARTY_PRIOR_WEIGHT = 10;
    private static final double STATE_PRIOR_WEIGHT = 8;
    private static final double ODDS_PRIOR_WEIGHT = 2;

    private final List<MemberWithSeat> members;
    private final int signerCount;
    private final int[] party;
    private final String[] delegation;
    private final Count[] parties;
    private final Map<String, Count> delegations = new HashMap<>();
    private final double[] weightedShares;
    private final double[] weights;
    private final List<EarlierLetterSimilarity> earlierLetters;
    private final BitSet[] eligible;
    private final BitSet[] signers;
    private final double[] beyond;
    private final double[] below;
    private final double[] usual;

    /** Counts signatures and chances to sign. */
    record Count(int signed, int chances) {

        static final Count NONE = new Count(0, 0);

        Count plus(boolean hasSigned) {
            return new Count(signed + (hasSigned ? 1 : 0), chances + 1);
        }

        /** Returns the share of signatures, pulled toward a prior share that counts as this number of chances. */
        double smoothedShare(double priorShare, double priorChances) {
            return (signed + priorChances * priorShare) / (chances + priorChances);
        }
    }

    /**
     * @param day the day of the letter; later letters are ignored
     * @param members all eligible Members, including those who have signed
     * @param signed the Bioguide IDs of the Members who have signed
     */
    SigningLikelihoodModel(
            LocalDate day, List<MemberWithSeat> members, Set<String> signed, List<EarlierLetterSimilarity> letters) {
        this.members = members;
        signerCount = signed.size();
        earlierLetters =
                letters.stream().filter(letter -> letter.day().isBefore(day)).toList();
        eligible = new BitSet[earlierLetters.size()];
        signers = new BitSet[earlierLetters.size()];
        beyond = new double[members.size()];
        below = new double[members.size()];
        usual = new double[members.size()];
        party = new int[members.size()];
        delegation = new String[members.size()];
        List<String> names =
                members.stream().map(each -> each.seat().side()).distinct().toList();
        parties = new Count[names.size()];
        Arrays.fill(parties, Count.NONE);
        weightedShares = new double[names.size()];
        weights = new double[names.size()];
        for (int i = 0; i < party.length; i++) {
            MemberWithSeat member = members.get(i);
            boolean hasSigned = signed.contains(member.person().bioguideId());
            party[i] = names.indexOf(member.seat().side());
            delegation[i] = member.seat().side() + member.seat().state();
            parties[party[i]] = parties[party[i]].plus(hasSigned);
            delegations.merge(delegation[i], Count.NONE.plus(hasSigned), (count, one) -> count.plus(hasSigned));
        }
        for (int i = 0; i < eligible.length; i++) {
            add(i, earlierLetters.get(i).weight(day, signed));
        }
    }

    private void add(int index, double weight) {
        EarlierLetterSimilarity letter = earlierLetters.get(index);
        eligible[index] = new BitSet(party.length);
        signers[index] = new BitSet(party.length);
        int[] signed = new int[parties.length];
        int[] chances = new int[parties.length];
        for (int i = 0; i < party.length; i++) {
            MemberWithSeat member = members.get(i);
            if (letter.signedBy(member)) {
                signers[index].set(i);
                signed[party[i]]++;
            }
            if (signers[index].get(i) || letter.wasOpenTo(member)) {
                eligible[index].set(i);
                chances[party[i]]++;
            }
        }
        double[] share = new double[parties.length];
        for (int i = 0; i < share.length; i++) {
            if (chances[i] > 0) {
                share[i] = signed[i] / (double) chances[i];
                weightedShares[i] += weight * share[i];
                weights[i] += weight;
            }
        }
        for (int i = eligible[index].nextSetBit(0); i >= 0; i = eligible[index].nextSetBit(i + 1)) {
            if (signers[index].get(i)) {
                beyond[i] += weight * (1 - share[party[i]]);
            } else {
                below[i] += weight * share[party[i]];
            }
            usual[i] += share[party[i]];
        }
    }

    /** Returns the likelihood, from 0 to 1, that the Member at this index of the eligible Members signs. */
    double likelihood(int index) {
        double overallShare = (signerCount + 1.0) / (Math.max(party.length, signerCount) + 2);
        int side = party[index];
        double earlierShare =
                (weightedShares[side] + LETTER_PRIOR_WEIGHT * overallShare) / (weights[side] + LETTER_PRIOR_WEIGHT);
        double partyShare = party(index).smoothedShare(earlierShare, PARTY_PRIOR_WEIGHT);
        double share = delegation(index).smoothedShare(partyShare, STATE_PRIOR_WEIGHT);
        double odds = share / (1 - share) * odds(index);
        return odds / (1 + odds);
    }

    /** Returns the factor by which the earlier letters change the Member's odds. */
    double odds(int index) {
        return (beyond[index] + ODDS_PRIOR_WEIGHT) / (below[index] + ODDS_PRIOR_WEIGHT);
    }

    /** Returns the count of signers of the letter among the eligible Members of the Member's party. */
    Count party(int index) {
        return parties[party[index]];
    }

    /** Returns the count of signers of the letter among the eligible Members of the Member's party and state. */
    Count delegation(int index) {
        return delegations.get(delegation[index]);
    }

    /** Returns the counts of earlier letters that the Member signed, for each similarity with the letter. */
    Map<Similarity, Count> countsBySimilarity(int index) {
        Map<Similarity, Count> counts = new EnumMap<>(Similarity.class);
        eligibleLetters(index)
                .forEach(i -> earlierLetters
                        .get(i)
                        .similarities()
                        .forEach(similarity -> counts.put(
                                similarity,
                                counts.getOrDefault(similarity, Count.NONE).plus(hasSigned(index, i)))));
        return counts;
    }

    /** Returns the count of earlier letters that the Member signed, of those that the Member was eligible to sign. */
    Count total(int index) {
        Count[] count = {Count.NONE};
        eligibleLetters(index).forEach(i -> count[0] = count[0].plus(hasSigned(index, i)));
        return count[0];
    }

    /** Returns how many of these letters a Member of the same party signed on average. */
    double usual(int index) {
        return usual[index];
    }

    /** Returns the latest similar letter that the Member signed, or null. */
    EarlierLetterSimilarity latest(int index) {
        return eligibleLetters(index)
                .filter(i -> !earlierLetters.get(i).similarities().isEmpty() && hasSigned(index, i))
                .mapToObj(earlierLetters::get)
                .max(Comparator.comparing(EarlierLetterSimilarity::day)
                        .thenComparing(EarlierLetterSimilarity::letterId))
                .orElse(null);
    }

    private IntStream eligibleLetters(int index) {
        return IntStream.range(0, eligible.length).filter(i -> eligible[i].get(index));
    }

    private boolean hasSigned(int index, int letter) {
        return signers[letter].get(index);
    }
}
