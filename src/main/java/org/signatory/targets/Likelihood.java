package org.signatory.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signatory.members.Person;
import org.signatory.names.Seated;
import org.signatory.targets.Precedent.Kinship;

/**
 * How likely Members are to sign a letter, from earlier letters and by one formula:
 *
 * <pre>(signed + 4 × party) / (chances + 4)</pre>
 *
 * where {@code signed} and {@code chances} add up the weights of the earlier letters that the Member signed, and of those
 * that the Member could have signed, serving in a chamber that they took on their day; and {@code party} is the same share
 * for all of the Member's party, by which those are judged of whom little is known.
 */
final class Likelihood {

    private static final double PRIOR = 4;

    private final List<Precedent> precedents;
    private final Map<String, Sum> parties = new HashMap<>();
    private final Sum everybody = new Sum();
    private final Map<String, List<Precedent>> chances = new HashMap<>();

    /** Weights added up. */
    private static final class Sum {

        private double signed;
        private double chances;

        void add(double weight, boolean yes) {
            chances += weight;
            signed += yes ? weight : 0;
        }

        double share(double prior) {
            return (signed + PRIOR * prior) / (chances + PRIOR);
        }
    }

    private Likelihood(List<Precedent> precedents) {
        this.precedents = precedents;
    }

    /**
     * @param day of the letter at hand; what came later is not looked at
     * @param members all who may sign it
     */
    static Likelihood of(LocalDate day, List<Precedent> precedents, List<Seated> members) {
        Likelihood likelihood = new Likelihood(
                precedents.stream().filter(each -> each.day().isBefore(day)).toList());
        members.forEach(likelihood::learn);
        return likelihood;
    }

    private void learn(Seated member) {
        Person person = member.person();
        List<Precedent> could = new ArrayList<>();
        for (Precedent precedent : precedents) {
            boolean signed = precedent.signers().contains(person.bioguideId());
            boolean served = person.seatOn(precedent.day())
                    .filter(seat -> precedent.chamber().takes(seat.chamber()))
                    .isPresent();
            if (signed || served) {
                could.add(precedent);
                double weight = precedent.weight();
                parties.computeIfAbsent(member.seat().side(), any -> new Sum()).add(weight, signed);
                everybody.add(weight, signed);
            }
        }
        chances.put(person.bioguideId(), could);
    }

    /** From 0 to 1. */
    double of(Seated member) {
        Sum own = new Sum();
        could(member).forEach(precedent -> own.add(precedent.weight(), signed(member, precedent)));
        return own.share(ofParty(member.seat().side()));
    }

    /** The share of a party, from 0 to 1. */
    double ofParty(String party) {
        Sum sum = parties.get(party);
        double all = everybody.share(0);
        return sum == null ? all : sum.share(all);
    }

    /** How many of these letters, in each way in which they are alike, the Member signed of those that could be. */
    Map<Kinship, Share> shares(Seated member) {
        Map<Kinship, Share> shares = new LinkedHashMap<>();
        for (Kinship kinship : Kinship.values()) {
            List<Precedent> alike = could(member).stream()
                    .filter(precedent -> precedent.kinships().contains(kinship))
                    .toList();
            if (!alike.isEmpty()) {
                shares.put(kinship, share(member, alike));
            }
        }
        return shares;
    }

    /** How many letters in all. */
    Share share(Seated member) {
        return share(member, could(member));
    }

    /** The last of these letters that the Member signed and that is like the one at hand; null where there is none. */
    Precedent latest(Seated member) {
        return could(member).stream()
                .filter(precedent -> !precedent.kinships().isEmpty() && signed(member, precedent))
                .max(Comparator.comparing(Precedent::day))
                .orElse(null);
    }

    private Share share(Seated member, List<Precedent> of) {
        return new Share(
                (int) of.stream().filter(precedent -> signed(member, precedent)).count(), of.size());
    }

    private List<Precedent> could(Seated member) {
        return chances.getOrDefault(member.person().bioguideId(), List.of());
    }

    private static boolean signed(Seated member, Precedent precedent) {
        return precedent.signers().contains(member.person().bioguideId());
    }

    /** So many of so many. */
    record Share(int signed, int chances) {}
}
