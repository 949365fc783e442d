package org.signatory.outreach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.signatory.matching.MemberWithSeat;
import org.signatory.outreach.EarlierLetterSimilarity.Similarity;
import org.signatory.roster.RosterMember;

/** Measures how many of the first 20 ranked Members signed, letter by letter in order of days. */
final class RankingPrecision {

    static final String OURS = "this ranking";
    static final String ACTIVE = "most active signers first";
    static final String PARTY_AND_STATE = "same party and state first";
    static final String KNOWING = "one that knows";
    private static final int ASKED = 20;
    private static final int BANDS = 10;

    private final List<RosterMember> members;
    private final List<PastLetter> past = new ArrayList<>();
    private final Map<String, Integer> activity = new HashMap<>();
    private final Map<String, Double> sums = new LinkedHashMap<>();
    private final int[] foretold = new int[BANDS];
    private final int[] came = new int[BANDS];
    private int letters;

    RankingPrecision(List<RosterMember> members) {
        this.members = members;
    }

    void remember(PastLetter letter) {
        past.add(letter);
        letter.signers().forEach(signer -> activity.merge(signer, 1, Integer::sum));
    }

    /** Uses the first half of the signers after the leads. */
    void measureInOrder(PastLetter letter) {
        measure(letter, 1, rest -> rest);
    }

    /** Uses this many random halves, if the order of signing is unknown. */
    void measure(PastLetter letter, int times) {
        Random random = new Random(letter.name().hashCode());
        measure(letter, times, rest -> {
            Collections.shuffle(rest, random);
            return rest;
        });
    }

    private interface Order {
        List<String> of(List<String> rest);
    }

    private void measure(PastLetter letter, int times, Order order) {
        List<MemberWithSeat> maySign = members.stream()
                .flatMap(person -> person.seatOn(letter.day()).stream().map(seat -> new MemberWithSeat(person, seat)))
                .filter(member -> letter.chamber().takes(member.seat().chamber()))
                .toList();
        List<EarlierLetterSimilarity> precedents = precedents(letter);
        Map<String, Integer> hits = new LinkedHashMap<>();
        for (int time = 0; time < times; time++) {
            List<String> rest = new ArrayList<>(letter.signers());
            rest.removeAll(letter.leads());
            rest = order.of(rest);
            Set<String> signed = new HashSet<>(letter.leads());
            signed.addAll(rest.subList(0, rest.size() / 2));
            Set<String> next = new HashSet<>(rest.subList(rest.size() / 2, rest.size()));
            SigningLikelihoodModel model = new SigningLikelihoodModel(letter.day(), maySign, signed, precedents);
            count(hits, OURS, maySign, signed, next, model::likelihood);
            count(hits, ACTIVE, maySign, signed, next, i -> active(maySign.get(i)));
            Set<String> parties = new HashSet<>();
            Set<String> delegations = new HashSet<>();
            Set<String> first = letter.leads().isEmpty() ? signed : letter.leads();
            for (MemberWithSeat member : maySign) {
                if (first.contains(member.person().bioguideId())) {
                    parties.add(member.seat().side());
                    delegations.add(member.seat().side() + member.seat().state());
                }
            }
            hits.merge(KNOWING, Math.min(ASKED, next.size()), Integer::sum);
            count(hits, PARTY_AND_STATE, maySign, signed, next, i -> {
                MemberWithSeat member = maySign.get(i);
                String party = member.seat().side();
                return (delegations.contains(party + member.seat().state()) ? 1e9 : 0)
                        + (parties.contains(party) ? 1e6 : 0)
                        + active(member);
            });
            IntStream.range(0, maySign.size())
                    .filter(i -> !signed.contains(maySign.get(i).person().bioguideId()))
                    .forEach(i -> {
                        int band = (int) (model.likelihood(i) * BANDS);
                        foretold[band]++;
                        came[band] += next.contains(maySign.get(i).person().bioguideId()) ? 1 : 0;
                    });
        }
        hits.forEach((ranking, found) -> sums.merge(ranking, found / (double) (ASKED * times), Double::sum));
        letters++;
    }

    private static void count(
            Map<String, Integer> hits,
            String ranking,
            List<MemberWithSeat> maySign,
            Set<String> signed,
            Set<String> next,
            ToDoubleFunction<Integer> score) {
        int found = (int) IntStream.range(0, maySign.size())
                .boxed()
                .filter(i -> !signed.contains(maySign.get(i).person().bioguideId()))
                .map(i -> new RankedMember(i, maySign.get(i), score.applyAsDouble(i)))
                .sorted()
                .limit(ASKED)
                .filter(ranked -> next.contains(ranked.member().person().bioguideId()))
                .count();
        hits.merge(ranking, found, Integer::sum);
    }

    private int active(MemberWithSeat member) {
        return activity.getOrDefault(member.person().bioguideId(), 0);
    }

    /**
     * Returns the letters that the product compares: the latest 150 of each kind and overall, and of these the 300
     * with the most weight.
     */
    private List<EarlierLetterSimilarity> precedents(PastLetter letter) {
        Map<Similarity, Integer> found = new EnumMap<>(Similarity.class);
        List<EarlierLetterSimilarity> precedents = new ArrayList<>();
        int seen = 0;
        for (int i = past.size() - 1; i >= 0; i--) {
            if (!past.get(i).day().isBefore(letter.day())) {
                continue;
            }
            EarlierLetterSimilarity precedent = past.get(i).precedentOf(letter);
            boolean taken = seen++ < EarlierLetterQueries.MAX_LETTERS_PER_KIND;
            for (Similarity similarity : Similarity.values()) {
                if (precedent.similarities().contains(similarity)) {
                    taken |= found.merge(similarity, 1, Integer::sum) <= EarlierLetterQueries.MAX_LETTERS_PER_KIND;
                }
            }
            if (taken) {
                precedents.add(precedent);
            }
        }
        return precedents.stream()
                .sorted(Comparator.comparingDouble(
                                (EarlierLetterSimilarity each) -> each.weight(letter.day(), Set.of()))
                        .reversed()
                        .thenComparing(EarlierLetterSimilarity::letterId))
                .limit(EarlierLetterQueries.MAX_LETTERS)
                .toList();
    }

    int letters() {
        return letters;
    }

    Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((ranking, sum) -> means.put(ranking, sum / letters));
        return means;
    }

    /** Returns the share of Members with a predicted probability who signed. */
    String calibration() {
        StringBuilder table = new StringBuilder();
        for (int band = 0; band < BANDS; band++) {
            if (foretold[band] > 0) {
                table.append(String.format(
                        Locale.ROOT,
                        "  likelihood %.1f to %.1f: %6d Members, %.2f signed%n",
                        band / 10.0,
                        (band + 1) / 10.0,
                        foretold[band],
                        came[band] / (double) foretold[band]));
            }
        }
        return table.toString();
    }
}
