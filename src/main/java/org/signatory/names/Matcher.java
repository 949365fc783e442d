package org.signatory.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.signatory.members.Stretch;

/** Decides whom a written name means, by the roster of a day. */
public final class Matcher {

    private static final int MOST_CANDIDATES = 10;
    private static final int LONGEST_SURNAME = 4;
    private static final int MOST_WORDS = 10;

    private final RosterDay roster;

    public Matcher(RosterDay roster) {
        this.roster = roster;
    }

    /**
     * @param name the name as written, without titles
     * @param id the Bioguide ID written beside it, or null
     */
    Match match(String name, String id, Affiliation beside, Scope scope) {
        WrittenName written = WrittenName.of(name);
        Map<Bearer, Evidence> all = evidence(written);
        if (id != null) {
            return byId(id, written, all, beside, scope);
        }
        return new Decision(roster, written, List.copyOf(all.values()), beside, scope).made();
    }

    /** Whether the words are a whole name of somebody in the roster, of whatever day. */
    boolean isFullName(String name) {
        return !fullyNamed(name).isEmpty();
    }

    /**
     * How surely each of the names is the whole name of somebody who serves: 0 where one is not, or where two can be one
     * person's; more where surnames are whole.
     */
    int firmness(List<String> names) {
        Set<Bearer> all = new HashSet<>();
        int firmness = 0;
        for (String name : names) {
            Map<Bearer, Evidence> bearers = evidence(WrittenName.of(name), false);
            bearers.values()
                    .removeIf(it -> it.tier() != Evidence.Tier.FULL
                            || it.reversed()
                            || roster.seat(it.bearer()).isEmpty());
            if (bearers.isEmpty() || !Collections.disjoint(all, bearers.keySet())) {
                return 0;
            }
            all.addAll(bearers.keySet());
            boolean whole = bearers.values().stream()
                    .anyMatch(it -> it.part() == Roster.Part.WHOLE && it.given().given() == Bearer.Given.EXACT);
            firmness += whole ? 2 : 1;
        }
        return firmness;
    }

    private Set<Bearer> fullyNamed(String name) {
        return evidence(WrittenName.of(name), false).values().stream()
                .filter(it -> it.tier() == Evidence.Tier.FULL && !it.reversed())
                .map(Evidence::bearer)
                .collect(Collectors.toSet());
    }

    /** Whether a writing is, or could be, the name of somebody else of the roster, of whatever day. */
    public boolean meansAnother(String written, String bioguideId) {
        return evidence(WrittenName.of(written), false).values().stream()
                .filter(it -> it.tier() != Evidence.Tier.NAMESAKE)
                .anyMatch(it -> !it.bearer().person().bioguideId().equals(bioguideId));
    }

    /** Whether the words are somebody's surname. */
    boolean isSurname(String words) {
        return !roster.roster()
                .bySurname(String.join("", WrittenName.of(words).words()))
                .isEmpty();
    }

    /** How much the words are like a name of the roster. */
    Chains.Strength strength(String name) {
        Chains.Strength strength = Chains.Strength.NONE;
        for (Evidence it : evidence(WrittenName.of(name)).values()) {
            switch (it.tier()) {
                case FULL -> {
                    if (!it.reversed()) {
                        return Chains.Strength.STRONG;
                    }
                    strength = Chains.Strength.WEAK;
                }
                case PARTLY, SURNAME, SLIP -> strength = Chains.Strength.WEAK;
                case NAMESAKE -> {
                    // A surname after other words says little: "Human Rights First", "Lee County".
                }
            }
        }
        return strength;
    }

    private Match byId(String id, WrittenName written, Map<Bearer, Evidence> all, Affiliation beside, Scope scope) {
        Bearer bearer = roster.roster().byId(id);
        if (bearer == null) {
            return Match.doubt(
                    true,
                    List.of("no Member has the ID " + id),
                    new Decision(roster, written, List.copyOf(all.values()), beside, scope).candidates());
        }
        Evidence found = all.get(bearer);
        List<Match.Candidate> candidates =
                List.of((found == null ? Evidence.alias(bearer) : found).candidate(roster, beside, scope));
        Optional<Stretch> seat = roster.seat(bearer);
        if (seat.isEmpty()) {
            return Match.doubt(true, List.of("the Member with the ID " + id + " did not serve that day"), candidates);
        }
        if (found == null || found.tier() == Evidence.Tier.NAMESAKE) {
            return Match.doubt(
                    false,
                    List.of("the ID " + id + " is of another name: "
                            + bearer.person().name().printed()),
                    candidates);
        }
        return new Match(
                Match.Status.MATCHED,
                bearer.person(),
                seat.get(),
                Match.How.ID,
                true,
                Agreement.of(beside, seat.get()).words(),
                List.of());
    }

    private Map<Bearer, Evidence> evidence(WrittenName name) {
        Map<Bearer, Evidence> exact = evidence(name, false);
        boolean enough = exact.values().stream()
                .anyMatch(it -> it.tier().compareTo(Evidence.Tier.SURNAME) <= 0
                        && !it.reversed()
                        && it.given().given() != Bearer.Given.SIMILAR
                        && it.part() != Roster.Part.LOST
                        && roster.seat(it.bearer()).isPresent());
        if (enough) {
            return exact;
        }
        evidence(name, true).forEach((bearer, it) -> exact.merge(bearer, it, Matcher::better));
        return exact;
    }

    private Map<Bearer, Evidence> evidence(WrittenName name, boolean withSlips) {
        Map<Bearer, Evidence> all = new HashMap<>();
        List<String> words = name.words();
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return all;
        }
        roster.roster().byAlias(String.join("", words)).forEach(bearer -> all.put(bearer, Evidence.alias(bearer)));
        if (name.comma() > 0) {
            read(
                    words.subList(0, name.comma()),
                    words.subList(name.comma(), words.size()),
                    name,
                    false,
                    withSlips,
                    all);
        }
        for (int n = 1; n <= Math.min(LONGEST_SURNAME, words.size()); n++) {
            int at = words.size() - n;
            read(words.subList(at, words.size()), words.subList(0, at), name, false, withSlips, all);
            if (at > 0 && name.comma() == 0 && !withSlips) {
                read(words.subList(0, n), words.subList(n, words.size()), name, true, false, all);
            }
        }
        return all;
    }

    /** Takes one parting of the words into surname and given names. */
    private void read(
            List<String> surnameWords,
            List<String> given,
            WrittenName name,
            boolean reversed,
            boolean withSlips,
            Map<Bearer, Evidence> all) {
        String surname = String.join("", surnameWords);
        if (withSlips) {
            if (surnameWords.stream().anyMatch(word -> word.length() == 1)) {
                return;
            }
            roster.roster()
                    .near(surname)
                    .forEach((near, slips) -> roster.roster().bySurname(near).stream()
                            .filter(key -> key.part() == Roster.Part.WHOLE || key.part() == Roster.Part.OTHER)
                            .map(key -> Evidence.of(key.bearer(), key.part(), slips, given, name, false))
                            .filter(it -> it.tier() != Evidence.Tier.NAMESAKE)
                            .forEach(it -> all.merge(it.bearer(), it, Matcher::better)));
            return;
        }
        for (Roster.Key key : roster.roster().bySurname(surname)) {
            Evidence it = Evidence.of(key.bearer(), key.part(), 0, given, name, reversed);
            if (!reversed
                    || it.given().given() == Bearer.Given.EXACT && key.bearer().bears(given)) {
                all.merge(it.bearer(), it, Matcher::better);
            }
        }
    }

    private static Evidence better(Evidence one, Evidence other) {
        return other.isBetterThan(one) ? other : one;
    }

    /** The weighing of all evidence for one written name. */
    private record Decision(
            RosterDay roster, WrittenName written, List<Evidence> all, Affiliation beside, Scope scope) {

        private Match made() {
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

        private Match full(List<Evidence> serving) {
            List<Evidence> left = narrowed(serving);
            if (left.size() > 1) {
                return doubt(left.size() + " Members of that day bear this name");
            }
            Evidence it = left.get(0);
            Agreement agreement = agreement(it);
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

        /** Whether someone else with the name, of whatever day and chamber, agrees better with what is written beside it. */
        private boolean rivals(Evidence chosen, Agreement agreement) {
            return all.stream().filter(it -> it != chosen).anyMatch(it -> {
                Agreement other = agreement(it);
                boolean sameName = it.tier() == Evidence.Tier.FULL && other.score() > agreement.score();
                boolean sameSurname = it.surnameIsRight()
                        && isServing(it)
                        && (agreement.state() < 0 && other.state() > 0
                                || agreement.district() < 0 && other.district() > 0);
                boolean sameMiddle = it.tier() == Evidence.Tier.FULL
                        && chosen.middleDiffers()
                        && !it.middleDiffers()
                        && other.state() >= 0;
                return sameName || sameSurname || sameMiddle;
            });
        }

        private Match partly(List<Evidence> serving) {
            List<Evidence> left = narrowed(serving);
            int least = left.stream().mapToInt(Evidence::slips).min().orElseThrow();
            List<Evidence> nearest =
                    left.stream().filter(it -> it.slips() == least).toList();
            if (nearest.size() > 1) {
                return doubt("several Members are as near to this writing");
            }
            Evidence it = nearest.get(0);
            Agreement agreement = agreement(it);
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
            boolean nameOfItsOwn = it.given().given() == Bearer.Given.SIMILAR || !it.surnameIsRight();
            if (nameOfItsOwn
                    && all.stream()
                            .anyMatch(other -> other != it
                                    && other.surnameIsRight()
                                    && isServing(other)
                                    && (!it.surnameIsRight() || it.given().slips() > 1)
                                    && !ruledOut.test(other))) {
                return doubt("the surname as written is another Member's");
            }
            return matched(it, agreement);
        }

        private boolean agreementBySurname(Evidence it) {
            return it.surnameIsRight() && agreement(it).state() > 0;
        }

        private Match surname(List<Evidence> serving) {
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
            Agreement agreement = agreement(it);
            if (agreement.party() < 0 || agreement.district() < 0 || againstHint(it)) {
                return doubt("only the surname is written, and what is written beside it is another's");
            }
            if (it.part() == Roster.Part.HEAD && agreement.state() <= 0) {
                return doubt("only the first part of a double surname is written");
            }
            if (it.part() == Roster.Part.LOST && agreement.state() <= 0 && rivalsOfLost(it)) {
                return doubt("letters of the surname are lost, and it may be another's");
            }
            return matched(it, agreement);
        }

        private boolean rivalsOfLost(Evidence it) {
            return all.stream().anyMatch(other -> other != it && other.surnameSlips() <= 1);
        }

        private Match slip(List<Evidence> serving) {
            int least = serving.stream().mapToInt(Evidence::slips).min().orElseThrow();
            List<Evidence> nearest = narrowed(
                    serving.stream().filter(it -> it.slips() <= least + 1).toList());
            Evidence it = nearest.get(0);
            Agreement agreement = agreement(it);
            boolean alone = nearest.size() == 1;
            boolean placed = agreement.state() > 0 && !agreement.contradicts();
            boolean nobodyNear = all.stream().allMatch(other -> other == it || other.bearer() == it.bearer());
            boolean plain = it.given().given() == Bearer.Given.ABSENT
                    && least == 1
                    && it.bearer().surnameLength() >= LONG_SURNAME
                    && nobodyNear
                    && !written.isGivenName()
                    && beside.isEmpty();
            if (alone && it.slips() == least && least <= 2 && (placed || plain) && !againstHint(it)) {
                return matched(it, agreement);
            }
            return doubt("the surname is not quite a Member's");
        }

        private static final int LONG_SURNAME = 7;

        private boolean againstHint(Evidence it) {
            return scope.party() != null && !seat(it).side().startsWith(scope.party());
        }

        /** Keeps those for whom most speaks; never leaves nobody. */
        private List<Evidence> narrowed(List<Evidence> several) {
            List<Evidence> left = several;
            if (!beside.isEmpty()) {
                int best = left.stream()
                        .mapToInt(it -> agreement(it).score())
                        .max()
                        .orElse(0);
                left = keep(left, it -> agreement(it).score() == best);
            }
            left = keep(left, it -> !it.suffixDiffers());
            left = keep(left, it -> seat(it).chamber() == scope.chamber());
            left = keep(left, it -> !it.middleDiffers());
            left = keep(left, it -> scope.party() != null && seat(it).side().startsWith(scope.party()));
            left = keep(
                    left, it -> scope.sharedParty() != null && seat(it).side().equals(scope.sharedParty()));
            return keep(
                    left, it -> scope.sharedState() != null && seat(it).state().equals(scope.sharedState()));
        }

        private static List<Evidence> keep(List<Evidence> several, Predicate<Evidence> condition) {
            if (several.size() == 1) {
                return several;
            }
            List<Evidence> left = several.stream().filter(condition).toList();
            return left.isEmpty() ? several : left;
        }

        private Stretch seat(Evidence it) {
            return roster.seatNear(it.bearer());
        }

        private Agreement agreement(Evidence it) {
            return Agreement.of(beside, seat(it));
        }

        private Match matched(Evidence it, Agreement agreement) {
            List<String> notes = new ArrayList<>(agreement.words());
            if (it.how() == Match.How.CORRECTED) {
                notes.add("written for " + it.bearer().person().name().printed());
            }
            if (it.middleDiffers()) {
                notes.add("the middle name written is not the roster's");
            }
            if (scope.chamber() != null && seat(it).chamber() != scope.chamber()) {
                notes.add("is named among those of the other chamber");
            }
            if (it.how() == Match.How.SURNAME) {
                notes.addAll(bySharing(it));
            }
            return new Match(
                    Match.Status.MATCHED,
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

        private Match doubt(String why) {
            boolean nobody = all.stream().noneMatch(this::isServing);
            return Match.doubt(nobody, List.of(why), candidates());
        }

        private List<Match.Candidate> candidates() {
            return all.stream()
                    .sorted(Comparator.comparing((Evidence it) -> !isServing(it))
                            .thenComparing(Evidence::tier)
                            .thenComparing(it -> -agreement(it).score())
                            .thenComparing(Evidence::slips)
                            .thenComparing(it -> it.bearer().person().name().printed()))
                    .limit(MOST_CANDIDATES)
                    .map(it -> it.candidate(roster, beside, scope))
                    .toList();
        }
    }
}
