package org.signatory.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signatory.roster.Chamber;

/**
 * Finds Members for a typed query, most likely first. Accepts prefixes of words in any order; a state or party narrows
 * the result.
 */
final class MemberSearch {

    private final DatedNameIndex roster;
    private final Chamber chamber;

    MemberSearch(DatedNameIndex roster, Chamber chamber) {
        this.roster = roster;
        this.chamber = chamber;
    }

    List<MemberWithSeat> of(String typed, int most) {
        List<String> words = NameSpellingNormalizer.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, MemberWithSeat> found = new LinkedHashMap<>();
        Optional.ofNullable(roster.roster().byId(typed.strip().toUpperCase(Locale.ROOT)))
                .flatMap(roster::seated)
                .ifPresent(seated -> add(found, seated));
        roster.roster().byAlias(NameSpellingNormalizer.compact(typed)).stream()
                .flatMap(profile -> roster.seated(profile).stream())
                .forEach(seated -> add(found, seated));
        ranked(words).forEach(seated -> add(found, seated));
        matched(typed).forEach(seated -> add(found, seated));
        return found.values().stream().limit(most).toList();
    }

    private void add(Map<String, MemberWithSeat> found, MemberWithSeat seated) {
        if (chamber == null || seated.seat().chamber() == chamber) {
            found.putIfAbsent(seated.person().bioguideId(), seated);
        }
    }

    /** Returns the Members for whom each typed word is a prefix of a name or the state, surname matches first. */
    private List<MemberWithSeat> ranked(List<String> words) {
        List<List<MemberWithSeat>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (NameProfile profile : roster.roster().profiles()) {
            roster.seated(profile)
                    .filter(seated -> words.stream().allMatch(word -> matches(word, profile, seated)))
                    .ifPresent(seated -> ranks.get(rank(words, seated)).add(seated));
        }
        return ranks.stream().flatMap(List::stream).toList();
    }

    private static boolean matches(String word, NameProfile profile, MemberWithSeat seated) {
        return startsAny(profile.words(), word)
                || seated.seat().state().toLowerCase(Locale.ROOT).startsWith(word);
    }

    private static int rank(List<String> words, MemberWithSeat seated) {
        List<String> surnames =
                NameSpellingNormalizer.words(seated.person().name().last());
        if (words.stream().anyMatch(surnames::contains)) {
            return 0;
        }
        return words.stream().anyMatch(word -> startsAny(surnames, word)) ? 1 : 2;
    }

    private static boolean startsAny(Iterable<String> names, String word) {
        for (String name : names) {
            if (name.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Adds matches by nickname and misspelling, as for names in a text. */
    private List<MemberWithSeat> matched(String typed) {
        NameMatch match =
                new NameMatcher(roster).match(typed, null, WrittenAffiliation.NONE, MatchScope.of(chamber, null));
        if (match.matched()) {
            return List.of(new MemberWithSeat(match.person(), match.seat()));
        }
        return match.candidates().stream()
                .filter(NameMatch.Candidate::serving)
                .map(candidate -> new MemberWithSeat(candidate.person(), candidate.seat()))
                .toList();
    }
}
