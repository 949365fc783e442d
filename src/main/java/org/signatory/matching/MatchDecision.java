package org.signatory.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.signatory.roster.ServicePeriod;

/** The weighing of all evidence for one written name. */
record MatchDecision(
        DatedNameIndex roster, WrittenName written, List<Evidence> all, Affiliation beside, MatchScope scope) {

    private static final int MAX_CANDIDATES = 10;

    NameMatch made() {
        for (Evidence.Tier tier : Evidence.Tier.values()) {
            List<Evidence> serving = serving(tier);
            if (!serving.isEmpty()) {
                return switch (tier) {
                    case FULL -> full(serving);
                    case PARTLY -> partly(serving);
                    case SURNAME -> surname(serving);
                    case SLIP -> slip(serving);
                    case NAMESAKE -> doubt("the surname is a Member's, the given name is not");
                };
            }
        }
        return doubt(all.isEmpty() ? "no Member has such a name" : "nobody with this name served there that day");
    }

    private List<Evidence> serving(Evidence.Tier tier) {
        return all.stream().filter(it -> it.tier() == tier && isServing(it)).toList();
    }

    private boolean isServing(Evidence it) {
        return roster.seat(it.bearer())
                .filter(seat -> scope.chamber() == null || !scope.certain() || seat.chamber() == scope.chamber())
                .isPresent();
    }

    private NameMatch full(List<Evidence> serving) {
        List<Evidence> left = narrowed(serving);
        if (left.size() > 1) {
            return doubt(left.size() + " Members of that day bear this name");
        }
        Evidence it = left.get(0);
        SeatAgreement agreement = agreement(it);
        if (it.suffixDiffers()) {
            return doubt("the generation written is another");
        }
        boolean firm = it.wholeSurname() && !it.reversed();
        if (agreement.state() < 0 && !firm) {
            return doubt("the state written is another, and the name is not the usual writing");
        }
        if (it.reversed() && !serving(Evidence.Tier.NAMESAKE).isEmpty()) {
            return doubt("the name may be written in either order");
        }
        if (rivals(it, agreement)) {
            return doubt("what is written beside the name speaks for somebody else");
        }
        return matched(it, agreement);
    }

    /**
     * Returns whether another Member with the name, of any day and chamber, agrees better with the affiliation next
     * to it.
     */
    private boolean rivals(Evidence chosen, SeatAgreement agreement) {
        return all.stream().filter(it -> it != chosen).anyMatch(it -> {
            SeatAgreement other = agreement(it);
            boolean sameName = it.tier() == Evidence.Tier.FULL && other.score() > agreement.score();
            boolean sameSurname = it.surnameIsRight()
                    && isServing(it)
                    && (agreement.state() < 0 && other.state() > 0 || agreement.district() < 0 && other.district() > 0);
            boolean sameMiddle = it.tier() == Evidence.Tier.FULL
                    && chosen.middleDiffers()
                    && !it.middleDiffers()
                    && other.state() >= 0;
            return sameName || sameSurname || sameMiddle;
        });
    }

    private NameMatch partly(List<Evidence> serving) {
        List<Evidence> left = narrowed(serving);
        int least = left.stream().mapToInt(Evidence::slips).min().orElseThrow();
        List<Evidence> nearest = left.stream().filter(it -> it.slips() == least).toList();
        if (nearest.size() > 1) {
            return doubt("several Members are as near to this writing");
        }
        Evidence it = nearest.get(0);
        SeatAgreement agreement = agreement(it);
        if (agreement.state() < 0 || agreement.party() < 0 || agreement.district() < 0 && !agreementBySurname(it)) {
            return doubt("the name is not quite a Member's, and what is written beside it is another's");
        }
        if (againstHint(it) || it.suffixDiffers()) {
            return doubt("the name is not quite a Member's, and what is known of the list speaks against it");
        }
        boolean placed = agreement.state() > 0;
        Predicate<Evidence> ruledOut = other -> placed && agreement(other).state() < 0;
        if (all.stream()
                .anyMatch(other -> other != it
                        && other.tier().compareTo(Evidence.Tier.PARTLY) <= 0
                        && other.slips() <= least
                        && !ruledOut.test(other))) {
            return doubt("somebody else is as near to this writing");
        }
        boolean surnameOfAnother = all.stream()
                .anyMatch(other -> other != it
                        && other.surnameIsRight()
                        && other.part() != NameIndex.Part.HEAD
                        && !ruledOut.test(other)
                        && (!it.surnameIsRight()
                                || isServing(other) && it.given().slips() > 1));
        if (surnameOfAnother) {
            return doubt("the surname as written is somebody else's");
        }
        if (it.surnameSlips() > 1 && !placed && !it.bearer().isBegun(written.words())) {
            return doubt("the surname is two letters off, and nothing beside it tells more");
        }
        return matched(it, agreement);
    }

    private boolean agreementBySurname(Evidence it) {
        return it.surnameIsRight() && agreement(it).state() > 0;
    }

    private NameMatch surname(List<Evidence> serving) {
        List<Evidence> possible =
                serving.stream().filter(it -> agreement(it).state() >= 0).toList();
        if (possible.isEmpty()) {
            return doubt("only the surname is written, and the state beside it is another");
        }
        List<Evidence> left = narrowed(possible);
        if (left.size() > 1) {
            return doubt("only the surname is written, and " + left.size() + " Members of that day bear it");
        }
        Evidence it = left.get(0);
        SeatAgreement agreement = agreement(it);
        if (agreement.party() < 0 || agreement.district() < 0 || againstHint(it)) {
            return doubt("only the surname is written, and what is written beside it is another's");
        }
        if (it.part() == NameIndex.Part.HEAD && agreement.state() <= 0) {
            return doubt("only the first part of a double surname is written");
        }
        if (it.part() == NameIndex.Part.LOST && agreement.state() <= 0 && rivalsOfLost(it)) {
            return doubt("letters of the surname are lost, and it may be another's");
        }
        return matched(it, agreement);
    }

    private boolean rivalsOfLost(Evidence it) {
        return all.stream().anyMatch(other -> other != it && other.surnameSlips() <= 1);
    }

    private NameMatch slip(List<Evidence> serving) {
        int least = serving.stream().mapToInt(Evidence::slips).min().orElseThrow();
        List<Evidence> nearest =
                narrowed(serving.stream().filter(it -> it.slips() <= least + 1).toList());
        Evidence it = nearest.get(0);
        SeatAgreement agreement = agreement(it);
        // A surname that exactly matches a Member of any day is not treated as a misspelling of another one.
        boolean alone = nearest.size() == 1 && all.stream().noneMatch(Evidence::surnameIsRight);
        boolean placed = agreement.state() > 0 && !agreement.contradicts();
        boolean nobodyNear = all.stream().allMatch(other -> other == it || other.bearer() == it.bearer());
        boolean plain = it.given().given() == NameProfile.Given.ABSENT
                && least == 1
                && it.bearer().surnameLength() >= LONG_SURNAME_LENGTH
                && nobodyNear
                && !written.isGivenName()
                && beside.isEmpty();
        if (alone && it.slips() == least && least <= 2 && (placed || plain) && !againstHint(it)) {
            return matched(it, agreement);
        }
        return doubt("the surname is not quite a Member's");
    }

    private static final int LONG_SURNAME_LENGTH = 7;

    private boolean againstHint(Evidence it) {
        return scope.party() != null && !seat(it).side().startsWith(scope.party());
    }

    /** Keeps the candidates with the most evidence; never returns an empty list. */
    private List<Evidence> narrowed(List<Evidence> several) {
        List<Evidence> left = several;
        if (!beside.isEmpty()) {
            int best = left.stream().mapToInt(it -> agreement(it).score()).max().orElse(0);
            left = keep(left, it -> agreement(it).score() == best);
        }
        left = keep(left, it -> !it.suffixDiffers());
        left = keep(left, it -> seat(it).chamber() == scope.chamber());
        left = keep(left, it -> !it.middleDiffers());
        left = keep(left, it -> scope.party() != null && seat(it).side().startsWith(scope.party()));
        left = keep(left, it -> scope.sharedParty() != null && seat(it).side().equals(scope.sharedParty()));
        return keep(left, it -> scope.sharedState() != null && seat(it).state().equals(scope.sharedState()));
    }

    private static List<Evidence> keep(List<Evidence> several, Predicate<Evidence> condition) {
        if (several.size() == 1) {
            return several;
        }
        List<Evidence> left = several.stream().filter(condition).toList();
        return left.isEmpty() ? several : left;
    }

    private ServicePeriod seat(Evidence it) {
        return roster.seatNear(it.bearer());
    }

    private SeatAgreement agreement(Evidence it) {
        return SeatAgreement.of(beside, seat(it));
    }

    private NameMatch matched(Evidence it, SeatAgreement agreement) {
        List<String> notes = new ArrayList<>(agreement.words());
        if (it.how() == NameMatch.How.CORRECTED) {
            notes.add("written for " + it.bearer().person().name().printed());
        }
        if (it.middleDiffers()) {
            notes.add("the middle name written is not the roster's");
        }
        if (scope.chamber() != null && seat(it).chamber() != scope.chamber()) {
            notes.add("is named among those of the other chamber");
        }
        if (it.how() == NameMatch.How.SURNAME) {
            notes.addAll(bySharing(it));
        }
        return new NameMatch(
                NameMatch.Status.MATCHED,
                it.bearer().person(),
                seat(it),
                it.how(),
                !agreement.contradicts() && !it.middleDiffers(),
                List.copyOf(notes),
                List.of());
    }

    private List<String> bySharing(Evidence it) {
        boolean others = serving(it.tier()).size() > 1;
        List<String> notes = new ArrayList<>();
        if (others && beside.isEmpty() && scope.sharedParty() != null) {
            notes.add("all other signers are of the party " + scope.sharedParty());
        }
        if (others && beside.isEmpty() && scope.party() != null) {
            notes.add("taken from the party asked for");
        }
        return notes;
    }

    private NameMatch doubt(String why) {
        boolean nobody = all.stream().noneMatch(this::isServing);
        return NameMatch.doubt(nobody, List.of(why), candidates());
    }

    List<NameMatch.Candidate> candidates() {
        return all.stream()
                .sorted(Comparator.comparing((Evidence it) -> !isServing(it))
                        .thenComparing(Evidence::tier)
                        .thenComparing(it -> -agreement(it).score())
                        .thenComparing(Evidence::slips)
                        .thenComparing(it -> it.bearer().person().name().printed()))
                .limit(MAX_CANDIDATES)
                .map(it -> it.candidate(roster, beside, scope))
                .toList();
    }
}
