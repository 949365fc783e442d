package org.signatory.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.signatory.roster.ServicePeriod;

/** Decides which Member a written name refers to. */
record MatchDecider(
        DatedNameIndex roster,
        WrittenName written,
        List<NameSpellingEvidence> all,
        WrittenAffiliation affiliation,
        MatchScope scope) {

    private static final int MAX_CANDIDATES = 10;
    private static final int LONG_SURNAME_LENGTH = 7;

    NameMatch made() {
        for (NameSpellingEvidence.Tier tier : NameSpellingEvidence.Tier.values()) {
            List<NameSpellingEvidence> serving = serving(tier);
            if (!serving.isEmpty()) {
                return switch (tier) {
                    case FULL -> full(serving);
                    case PARTLY -> partly(serving);
                    case SURNAME -> surname(serving);
                    case SLIP -> misspelled(serving);
                    case NAMESAKE -> doubt("a Member has this last name, but not this first name");
                };
            }
        }
        return doubt(
                all.isEmpty() ? "no Member has this name" : "no eligible Member with this name served on that day");
    }

    private List<NameSpellingEvidence> serving(NameSpellingEvidence.Tier tier) {
        return all.stream().filter(it -> it.tier() == tier && isServing(it)).toList();
    }

    private boolean isServing(NameSpellingEvidence it) {
        return roster.seat(it.profile())
                .filter(seat -> scope.chamber() == null || !scope.certain() || seat.chamber() == scope.chamber())
                .isPresent();
    }

    private NameMatch full(List<NameSpellingEvidence> serving) {
        List<NameSpellingEvidence> narrowed = narrowed(serving);
        List<NameSpellingEvidence> left = ofSharedParty(narrowed);
        if (left.size() > 1) {
            return doubt(left.size() + " Members who served that day have this name");
        }
        NameSpellingEvidence it = left.get(0);
        SeatAgreement agreement = agreement(it);
        if (it.suffixDiffers()) {
            return doubt("the suffix (such as Jr.) does not match");
        }
        boolean firm = it.wholeSurname() && !it.reversed();
        if (agreement.state() < 0 && !firm) {
            return doubt("the state does not match, and the name has an unusual form");
        }
        if (it.reversed() && !serving(NameSpellingEvidence.Tier.NAMESAKE).isEmpty()) {
            return doubt("the first and last names may be in either order");
        }
        if (rivals(it, agreement)) {
            return doubt("the party or seat after the name fits another Member better");
        }
        return byParty(matched(it, agreement), narrowed);
    }

    /**
     * Returns whether another Member with the name, of any day and chamber, agrees better with the affiliation next
     * to it.
     */
    private boolean rivals(NameSpellingEvidence chosen, SeatAgreement agreement) {
        return all.stream().filter(it -> it != chosen).anyMatch(it -> {
            SeatAgreement other = agreement(it);
            boolean sameName = it.tier() == NameSpellingEvidence.Tier.FULL && other.score() > agreement.score();
            boolean sameSurname = it.surnameIsRight()
                    && isServing(it)
                    && (agreement.state() < 0 && other.state() > 0 || agreement.district() < 0 && other.district() > 0);
            boolean sameMiddle = it.tier() == NameSpellingEvidence.Tier.FULL
                    && chosen.middleDiffers()
                    && !it.middleDiffers()
                    && other.state() >= 0;
            return sameName || sameSurname || sameMiddle;
        });
    }

    private NameMatch partly(List<NameSpellingEvidence> serving) {
        List<NameSpellingEvidence> left = narrowed(serving);
        int least = left.stream().mapToInt(NameSpellingEvidence::edits).min().orElseThrow();
        List<NameSpellingEvidence> nearest =
                left.stream().filter(it -> it.edits() == least).toList();
        if (nearest.size() > 1) {
            return doubt("several Members match this spelling equally well");
        }
        NameSpellingEvidence it = nearest.get(0);
        SeatAgreement agreement = agreement(it);
        if (agreement.state() < 0 || agreement.party() < 0 || agreement.district() < 0 && !agreementBySurname(it)) {
            return doubt("the name only partly matches, and the party or seat after it does not match");
        }
        if (contradictsParty(it) || it.suffixDiffers()) {
            return doubt("the name only partly matches, and the rest of the list makes this Member unlikely");
        }
        boolean placed = agreement.state() > 0;
        Predicate<NameSpellingEvidence> ruledOut =
                other -> placed && agreement(other).state() < 0;
        if (all.stream()
                .anyMatch(other -> other != it
                        && other.tier().compareTo(NameSpellingEvidence.Tier.PARTLY) <= 0
                        && other.edits() <= least
                        && !ruledOut.test(other))) {
            return doubt("another Member matches this spelling equally well");
        }
        boolean surnameOfAnother = all.stream()
                .anyMatch(other -> other != it
                        && other.surnameIsRight()
                        && other.part() != NameIndex.Part.HEAD
                        && !ruledOut.test(other)
                        && (!it.surnameIsRight()
                                || isServing(other) && it.given().edits() > 1));
        if (surnameOfAnother) {
            return doubt("this spelling is another Member's last name");
        }
        if (it.surnameEdits() > 1 && !placed && !it.profile().isBegun(written.words())) {
            return doubt("the last name differs by two letters, and no party or seat follows");
        }
        return matched(it, agreement);
    }

    private boolean agreementBySurname(NameSpellingEvidence it) {
        return it.surnameIsRight() && agreement(it).state() > 0;
    }

    private NameMatch surname(List<NameSpellingEvidence> serving) {
        boolean whole = serving.stream().anyMatch(NameSpellingEvidence::wholeSurname);
        List<NameSpellingEvidence> possible = serving.stream()
                .filter(it -> agreement(it).state() >= 0 && !(whole && it.isPartOfHyphenated()))
                .filter(it -> it.profile().generations().containsAll(written.suffixes()))
                .toList();
        if (possible.isEmpty()) {
            return doubt("only the last name is given, and the state or suffix does not match");
        }
        List<NameSpellingEvidence> narrowed = narrowed(possible);
        List<NameSpellingEvidence> left = ofSharedParty(narrowed);
        if (left.size() > 1) {
            return doubt("only the last name is given, and " + left.size() + " Members who served that day have it");
        }
        NameSpellingEvidence it = left.get(0);
        SeatAgreement agreement = agreement(it);
        if (agreement.party() < 0 || agreement.district() < 0 || contradictsParty(it)) {
            return doubt("only the last name is given, and the party or seat after it does not match");
        }
        if (it.part() == NameIndex.Part.HEAD && agreement.state() <= 0) {
            return doubt("only the first part of a two-part last name is given");
        }
        if (it.part() == NameIndex.Part.LOST && agreement.state() <= 0 && rivalsOfLost(it)) {
            return doubt("letters are missing from the last name, and another Member may be intended");
        }
        return byParty(matched(it, agreement), narrowed);
    }

    private boolean rivalsOfLost(NameSpellingEvidence it) {
        return all.stream().anyMatch(other -> other != it && other.surnameEdits() <= 1);
    }

    private NameMatch misspelled(List<NameSpellingEvidence> serving) {
        int least = serving.stream().mapToInt(NameSpellingEvidence::edits).min().orElseThrow();
        List<NameSpellingEvidence> nearest =
                narrowed(serving.stream().filter(it -> it.edits() <= least + 1).toList());
        NameSpellingEvidence it = nearest.get(0);
        SeatAgreement agreement = agreement(it);
        // A surname that exactly matches a Member of any day is not treated as a misspelling of another one.
        boolean alone = nearest.size() == 1 && all.stream().noneMatch(NameSpellingEvidence::surnameIsRight);
        boolean placed = agreement.state() > 0 && !agreement.contradicts();
        boolean noneNear = all.stream().allMatch(other -> other == it || other.profile() == it.profile());
        boolean plain = it.given().given() == NameProfile.Given.ABSENT
                && least == 1
                && it.profile().surnameLength() >= LONG_SURNAME_LENGTH
                && noneNear
                && !written.isGivenName()
                && affiliation.isEmpty()
                && !soundsLikeAnother(it);
        if (alone && it.edits() == least && least <= 2 && (placed || plain) && !contradictsParty(it)) {
            return matched(it, agreement);
        }
        return doubt("the last name only partly matches a Member");
    }

    /** Returns whether the consonants written are those of the surname of another serving Member. */
    private boolean soundsLikeAnother(NameSpellingEvidence it) {
        String consonants = NameSpellingNormalizer.consonants(String.join("", written.words()));
        return roster.serving().stream()
                .filter(other -> other.person() != it.profile().person())
                .anyMatch(other -> NameSpellingNormalizer.consonants(NameSpellingNormalizer.compact(
                                other.person().name().last()))
                        .equals(consonants));
    }

    private boolean contradictsParty(NameSpellingEvidence it) {
        return scope.party() != null && !seat(it).side().startsWith(scope.party());
    }

    private boolean holdsOffice(NameSpellingEvidence it) {
        return scope.holders().contains(it.profile().person().bioguideId());
    }

    /** Keeps the candidates with the most evidence; never returns an empty list. */
    private List<NameSpellingEvidence> narrowed(List<NameSpellingEvidence> several) {
        List<NameSpellingEvidence> left = keep(several, this::holdsOffice);
        if (!affiliation.isEmpty()) {
            int best = left.stream().mapToInt(it -> agreement(it).score()).max().orElse(0);
            left = keep(left, it -> agreement(it).score() == best);
        }
        left = keep(left, it -> !it.suffixDiffers());
        left = keep(left, it -> seat(it).chamber() == scope.chamber());
        left = keep(left, it -> !it.middleDiffers());
        left = keep(left, it -> scope.party() != null && seat(it).side().startsWith(scope.party()));
        return keep(left, it -> scope.sharedState() != null && seat(it).state().equals(scope.sharedState()));
    }

    /** Keeps the candidates of the party that all other signers share, which is not enough for a certain match. */
    private List<NameSpellingEvidence> ofSharedParty(List<NameSpellingEvidence> several) {
        return keep(
                several, it -> scope.sharedParty() != null && seat(it).side().equals(scope.sharedParty()));
    }

    private static List<NameSpellingEvidence> keep(
            List<NameSpellingEvidence> several, Predicate<NameSpellingEvidence> condition) {
        if (several.size() == 1) {
            return several;
        }
        List<NameSpellingEvidence> left = several.stream().filter(condition).toList();
        return left.isEmpty() ? several : left;
    }

    private ServicePeriod seat(NameSpellingEvidence it) {
        return roster.seatNear(it.profile());
    }

    private SeatAgreement agreement(NameSpellingEvidence it) {
        return SeatAgreement.of(affiliation, seat(it));
    }

    private NameMatch matched(NameSpellingEvidence it, SeatAgreement agreement) {
        List<String> notes = new ArrayList<>(agreement.words());
        if (it.how() == NameMatch.How.CORRECTED) {
            notes.add("read as " + it.profile().person().name().printed());
        }
        if (it.middleDiffers()) {
            notes.add("the middle name differs from the roster");
        }
        boolean elsewhere = scope.chamber() != null && seat(it).chamber() != scope.chamber();
        if (elsewhere) {
            notes.add("is listed with Members of the other chamber");
        }
        if (it.how() == NameMatch.How.SURNAME
                && scope.party() != null
                && affiliation.isEmpty()
                && serving(it.tier()).size() > 1) {
            notes.add("selected based on the specified party");
        }
        List<String> doubts = new ArrayList<>(roster.doubts(seat(it)));
        if (roster.isIncomplete() && it.tier() != NameSpellingEvidence.Tier.FULL) {
            doubts.add(incomplete());
        }
        if (all.stream().anyMatch(other -> holdsOffice(other) && !holdsOffice(it))) {
            doubts.add("the title before the name belonged to another Member with this last name");
        }
        notes.addAll(doubts);
        boolean sure = !agreement.contradicts()
                && !it.middleDiffers()
                && (!elsewhere || agreement.state() > 0)
                && doubts.isEmpty();
        return new NameMatch(
                NameMatch.Status.MATCHED,
                it.profile().person(),
                seat(it),
                it.how(),
                sure,
                List.copyOf(notes),
                sure ? List.of() : candidates());
    }

    /** Marks a match as not sure if only the party of the other signers decides between several Members. */
    private NameMatch byParty(NameMatch match, List<NameSpellingEvidence> several) {
        if (several.size() == 1) {
            return match;
        }
        List<String> notes = new ArrayList<>(match.notes());
        notes.add("all other signers belong to this party: " + scope.sharedParty());
        return new NameMatch(
                match.status(), match.person(), match.seat(), match.how(), false, List.copyOf(notes), candidates());
    }

    private NameMatch doubt(String why) {
        boolean noneServing = all.stream().noneMatch(this::isServing);
        List<String> notes = roster.isIncomplete() ? List.of(why, incomplete()) : List.of(why);
        return NameMatch.doubt(noneServing, notes, candidates());
    }

    private String incomplete() {
        return "the roster is complete only back to " + roster.completeSince();
    }

    List<NameMatch.Candidate> candidates() {
        return all.stream()
                .sorted(Comparator.comparing((NameSpellingEvidence it) -> !isServing(it))
                        .thenComparing(NameSpellingEvidence::tier)
                        .thenComparing(it -> -agreement(it).score())
                        .thenComparing(NameSpellingEvidence::edits)
                        .thenComparing(it -> it.profile().person().daysFromService(roster.day()))
                        .thenComparing(it -> it.profile().person().name().printed()))
                .limit(MAX_CANDIDATES)
                .map(it -> it.candidate(roster, affiliation, scope))
                .toList();
    }
}
