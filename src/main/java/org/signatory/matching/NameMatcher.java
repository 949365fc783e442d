package org.signatory.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signatory.platform.limits.WorkBudget;
import org.signatory.roster.ServicePeriod;

/** Matches written names with the roster of a day. */
public final class NameMatcher {

    private static final int MAX_SURNAME_WORDS = 4;
    private static final int MAX_NAME_WORDS = 10;

    /** Minimum length of a further word in a misspelled surname. */
    private static final int MIN_WORD_LENGTH = 3;

    private static final Pattern GLUED = Pattern.compile("(\\p{Lu}\\p{Ll}++)((?:Ma?c)?\\p{Lu}\\p{Ll}++)$");

    private final DatedNameIndex roster;

    /** The people whose names are compared. */
    private final NameIndex people;

    private final WorkBudget budget;

    /** Caches the strength of each phrase, because long lists repeat names. */
    private final Map<String, NameRunDetector.Strength> strengths = new HashMap<>();

    /** Caches the parsed form and the evidence of each phrase, which several steps need. */
    private final Map<String, WrittenName> writtenNames = new HashMap<>();

    private final Map<WrittenName, Map<NameProfile, NameSpellingEvidence>> exact = new HashMap<>();
    private final Map<WrittenName, Map<NameProfile, NameSpellingEvidence>> complete = new HashMap<>();

    public NameMatcher(DatedNameIndex roster) {
        this(roster, roster.roster().near(roster.day()));
    }

    private NameMatcher(DatedNameIndex roster, NameIndex people) {
        this.roster = roster;
        this.people = people;
        this.budget = roster.budget();
    }

    /** Returns a matcher for all people of the roster, who may have served long before or after. */
    private NameMatcher ofAllTime() {
        return people == roster.roster() ? this : new NameMatcher(roster, roster.roster());
    }

    WorkBudget budget() {
        return budget;
    }

    LocalDate day() {
        return roster.day();
    }

    /** Matches a name.
     *
     * @param name the name as written, without titles
     * @param id the Bioguide ID next to it, or null
     */
    NameMatch match(String name, String id, WrittenAffiliation affiliation, MatchScope scope) {
        WrittenName written = written(name);
        Map<NameProfile, NameSpellingEvidence> near = evidence(written);
        Map<NameProfile, NameSpellingEvidence> all =
                near.isEmpty() ? ofAllTime().evidence(written, false) : near;
        if (id != null) {
            return byId(id, written, all, affiliation, scope);
        }
        MatchDecider decision = new MatchDecider(roster, written, List.copyOf(all.values()), affiliation, scope);
        NameMatch match = decision.made();
        return match.matched() && SeatAgreement.of(affiliation, match.seat()).contradictsSeat()
                ? misspelled(match, written, all, affiliation, scope)
                : match;
    }

    /**
     * Checks a match whose seat is not the one written against Members with a similar name. The Member who holds the
     * district written is meant if only one letter of the last name differs, as in "Anthony Gonzales (OH-16)" for
     * Anthony Gonzalez; another Member of the state written makes the match doubtful.
     */
    private NameMatch misspelled(
            NameMatch match,
            WrittenName written,
            Map<NameProfile, NameSpellingEvidence> exact,
            WrittenAffiliation affiliation,
            MatchScope scope) {
        Map<NameProfile, NameSpellingEvidence> all = new HashMap<>(exact);
        evidence(written, true).forEach((profile, it) -> all.merge(profile, it, NameMatcher::better));
        List<NameSpellingEvidence> others = all.values().stream()
                .filter(it ->
                        it.profile().person() != match.person() && it.tier() != NameSpellingEvidence.Tier.NAMESAKE)
                .filter(it -> agreement(affiliation, it)
                        .filter(SeatAgreement::isOfState)
                        .isPresent())
                .toList();
        if (others.isEmpty()) {
            return match;
        }
        if (others.size() == 1 && isOneLetterOff(others.get(0), affiliation)) {
            return new MatchDecider(roster, written, others, affiliation, scope).made();
        }
        return NameMatch.doubt(
                false,
                List.of("the party or seat after the name fits a Member with a similar name better"),
                new MatchDecider(roster, written, List.copyOf(all.values()), affiliation, scope).candidates());
    }

    private boolean isOneLetterOff(NameSpellingEvidence it, WrittenAffiliation affiliation) {
        return it.edits() == 1
                && it.given().given() == NameProfile.Given.EXACT
                && agreement(affiliation, it).orElseThrow().district() > 0;
    }

    private Optional<SeatAgreement> agreement(WrittenAffiliation affiliation, NameSpellingEvidence it) {
        return roster.seat(it.profile()).map(seat -> SeatAgreement.of(affiliation, seat));
    }

    /** Parses a name. A given name that is glued to the surname becomes a word, as in "MaryLandrieu". */
    private WrittenName written(String name) {
        return writtenNames.computeIfAbsent(name, this::parsed);
    }

    private WrittenName parsed(String name) {
        java.util.regex.Matcher glued = GLUED.matcher(name);
        boolean apart = glued.lookingAt()
                && people.isGivenName(NameSpellingNormalizer.compact(glued.group(1)))
                && !isSurname(name);
        return WrittenName.of(apart ? glued.group(1) + " " + glued.group(2) : name);
    }

    /** Returns whether the words are the full name of a current or former Member in the roster. */
    boolean isFullName(String name) {
        return !fullyNamed(name).isEmpty();
    }

    /**
     * Rates how certainly each of the names is the full name of a serving Member: 0 if one is not, or if two can be
     * the same person; more if surnames are complete.
     */
    int firmness(List<String> names) {
        Set<NameProfile> all = new HashSet<>();
        int firmness = 0;
        for (String name : names) {
            Map<NameProfile, NameSpellingEvidence> profiles = new HashMap<>(evidence(written(name), false));
            profiles.values()
                    .removeIf(it -> it.tier() != NameSpellingEvidence.Tier.FULL
                            || it.reversed()
                            || roster.seat(it.profile()).isEmpty());
            if (profiles.isEmpty() || !Collections.disjoint(all, profiles.keySet())) {
                return 0;
            }
            all.addAll(profiles.keySet());
            boolean whole = profiles.values().stream()
                    .anyMatch(it ->
                            it.part() == NameIndex.Part.WHOLE && it.given().given() == NameProfile.Given.EXACT);
            firmness += whole ? 2 : 1;
        }
        return firmness;
    }

    private Set<NameProfile> fullyNamed(String name) {
        return evidence(written(name), false).values().stream()
                .filter(it -> it.tier() == NameSpellingEvidence.Tier.FULL && !it.reversed())
                .map(NameSpellingEvidence::profile)
                .collect(Collectors.toSet());
    }

    /** Returns whether a spelling could be the name of another current or former Member in the roster. */
    public boolean meansAnother(String written, String bioguideId) {
        return ofAllTime().evidence(WrittenName.of(written), false).values().stream()
                .filter(it -> it.tier() != NameSpellingEvidence.Tier.NAMESAKE)
                .anyMatch(it -> !it.profile().person().bioguideId().equals(bioguideId));
    }

    /** Returns whether a name certainly refers to a serving Member, who holds the seat written if there is one. */
    boolean isSeated(String name, WrittenAffiliation affiliation) {
        NameMatch match = match(name, null, affiliation, MatchScope.ANY);
        return match.matched() && match.sure();
    }

    /** Returns whether a name may refer to a serving Member who holds the seat written. */
    boolean isPlaced(String name, WrittenAffiliation affiliation) {
        return evidence(written(name), false).values().stream()
                .anyMatch(it -> it.tier().compareTo(NameSpellingEvidence.Tier.SURNAME) <= 0
                        && it.surnameIsRight()
                        && roster.seat(it.profile())
                                .filter(seat ->
                                        SeatAgreement.of(affiliation, seat).isOfState())
                                .isPresent());
    }

    /** Returns whether the words are a surname in the roster. */
    boolean isSurname(String words) {
        return !people.bySurname(String.join("", WrittenName.of(words).words())).isEmpty();
    }

    /** Returns the similarity of the words to a name in the roster. */
    NameRunDetector.Strength strength(String name) {
        return strengths.computeIfAbsent(name, this::computeStrength);
    }

    private NameRunDetector.Strength computeStrength(String name) {
        NameRunDetector.Strength strength = NameRunDetector.Strength.NONE;
        for (NameSpellingEvidence it : evidence(written(name)).values()) {
            switch (it.tier()) {
                case FULL -> {
                    if (!it.reversed()) {
                        return NameRunDetector.Strength.STRONG;
                    }
                    strength = NameRunDetector.Strength.WEAK;
                }
                case PARTLY, SURNAME, SLIP -> strength = NameRunDetector.Strength.WEAK;
                case NAMESAKE -> {
                    // A surname after other words is weak evidence: "Human Rights First", "Lee County".
                }
            }
        }
        return strength;
    }

    private NameMatch byId(
            String id,
            WrittenName written,
            Map<NameProfile, NameSpellingEvidence> all,
            WrittenAffiliation affiliation,
            MatchScope scope) {
        NameProfile profile = roster.roster().byId(id);
        if (profile == null) {
            return NameMatch.doubt(
                    true,
                    List.of("no Member has the ID " + id),
                    new MatchDecider(roster, written, List.copyOf(all.values()), affiliation, scope).candidates());
        }
        NameSpellingEvidence found = all.get(profile);
        List<NameMatch.Candidate> candidates = List.of(
                (found == null ? NameSpellingEvidence.alias(profile) : found).candidate(roster, affiliation, scope));
        Optional<ServicePeriod> seat = roster.seat(profile);
        if (seat.isEmpty()) {
            return NameMatch.doubt(
                    true, List.of("the Member with the ID " + id + " did not serve that day"), candidates);
        }
        if (found == null || found.tier() == NameSpellingEvidence.Tier.NAMESAKE) {
            return NameMatch.doubt(
                    false,
                    List.of("the ID " + id + " belongs to another person: "
                            + profile.person().name().printed()),
                    candidates);
        }
        List<String> doubts = roster.doubts(seat.get());
        boolean contradicts = SeatAgreement.of(affiliation, seat.get()).contradictsSeat();
        List<String> notes =
                new ArrayList<>(SeatAgreement.of(affiliation, seat.get()).words());
        notes.addAll(doubts);
        return new NameMatch(
                NameMatch.Status.MATCHED,
                profile.person(),
                seat.get(),
                NameMatch.How.ID,
                !contradicts && doubts.isEmpty(),
                List.copyOf(notes),
                contradicts || !doubts.isEmpty() ? candidates : List.of());
    }

    private Map<NameProfile, NameSpellingEvidence> evidence(WrittenName name) {
        return complete.computeIfAbsent(name, this::completeEvidence);
    }

    private Map<NameProfile, NameSpellingEvidence> completeEvidence(WrittenName name) {
        Map<NameProfile, NameSpellingEvidence> found = evidence(name, false);
        boolean enough = found.values().stream()
                .anyMatch(it -> it.tier().compareTo(NameSpellingEvidence.Tier.SURNAME) <= 0
                        && !it.reversed()
                        && it.given().given() != NameProfile.Given.SIMILAR
                        && it.part() != NameIndex.Part.LOST
                        && roster.seat(it.profile()).isPresent());
        if (enough) {
            return found;
        }
        Map<NameProfile, NameSpellingEvidence> all = new HashMap<>(found);
        evidence(name, true).forEach((profile, it) -> all.merge(profile, it, NameMatcher::better));
        return all;
    }

    private Map<NameProfile, NameSpellingEvidence> evidence(WrittenName name, boolean withMisspellings) {
        return withMisspellings
                ? newEvidence(name, true)
                : exact.computeIfAbsent(name, any -> newEvidence(name, false));
    }

    private Map<NameProfile, NameSpellingEvidence> newEvidence(WrittenName name, boolean withMisspellings) {
        budget.checkTime();
        Map<NameProfile, NameSpellingEvidence> all = new HashMap<>();
        List<String> words = name.words();
        if (words.isEmpty() || words.size() > MAX_NAME_WORDS) {
            return all;
        }
        people.byAlias(String.join("", words))
                .forEach(profile -> all.put(profile, NameSpellingEvidence.alias(profile)));
        if (name.comma() > 0) {
            addEvidence(
                    words.subList(0, name.comma()),
                    words.subList(name.comma(), words.size()),
                    name,
                    false,
                    withMisspellings,
                    all);
        }
        int longest = Math.min(MAX_SURNAME_WORDS, words.size());
        for (int n = longest; n > 0; n--) {
            int at = words.size() - n;
            addEvidence(words.subList(at, words.size()), words.subList(0, at), name, false, withMisspellings, all);
            // Jackson Lee does not refer to a Member named Lee.
            if (n > 1 && isWholeSurname(words.subList(at, words.size()))) {
                break;
            }
        }
        for (int n = 1; n < longest + 1 && n < words.size() && name.comma() == 0 && !withMisspellings; n++) {
            addEvidence(words.subList(0, n), words.subList(n, words.size()), name, true, false, all);
        }
        return all;
    }

    private boolean isWholeSurname(List<String> words) {
        return people.bySurname(String.join("", words)).stream().anyMatch(key -> key.part() == NameIndex.Part.WHOLE);
    }

    /** Adds the evidence of one split of the words into surname and given names. */
    private void addEvidence(
            List<String> surnameWords,
            List<String> given,
            WrittenName name,
            boolean reversed,
            boolean withMisspellings,
            Map<NameProfile, NameSpellingEvidence> all) {
        // An initial after a word is no part of a surname: "Donald S." is not Donalds.
        if (surnameWords.stream().skip(1).anyMatch(word -> word.length() == 1)) {
            return;
        }
        String surname = String.join("", surnameWords);
        if (withMisspellings) {
            boolean torn = surnameWords.stream().skip(1).anyMatch(word -> word.length() < MIN_WORD_LENGTH);
            if (torn || surnameWords.get(0).length() == 1) {
                return;
            }
            people.near(surname)
                    .forEach((near, edits) -> people.bySurname(near).stream()
                            .filter(key -> key.part() == NameIndex.Part.WHOLE || key.part() == NameIndex.Part.OTHER)
                            .map(key -> NameSpellingEvidence.of(
                                    key.profile(), key.part(), edits, given, name, false, people))
                            .filter(it -> it.tier() != NameSpellingEvidence.Tier.NAMESAKE)
                            .forEach(it -> all.merge(it.profile(), it, NameMatcher::better)));
            return;
        }
        for (NameIndex.Key key : people.bySurname(surname)) {
            NameSpellingEvidence it =
                    NameSpellingEvidence.of(key.profile(), key.part(), 0, given, name, reversed, people);
            if (!reversed
                    || it.given().given() == NameProfile.Given.EXACT
                            && key.profile().hasGivenNames(given)) {
                all.merge(it.profile(), it, NameMatcher::better);
            }
        }
    }

    private static NameSpellingEvidence better(NameSpellingEvidence one, NameSpellingEvidence other) {
        return other.isBetterThan(one) ? other : one;
    }
}
