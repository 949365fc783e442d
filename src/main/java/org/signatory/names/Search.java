package org.signatory.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.signatory.members.Chamber;
import org.signatory.members.Member;
import org.signatory.members.Person;
import org.signatory.members.PersonName;

/**
 * Finds the Members whom somebody who types may mean, likeliest first. Unlike a match it chooses nobody: beginnings of
 * words are enough, in any order, and a state or a party narrows.
 */
final class Search {

    private final RosterDay roster;
    private final Chamber chamber;

    Search(RosterDay roster, Chamber chamber) {
        this.roster = roster;
        this.chamber = chamber;
    }

    List<Seated> of(String typed, int most) {
        List<String> words = Spelling.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Seated> found = new LinkedHashMap<>();
        Optional.ofNullable(roster.roster().byId(typed.strip().toUpperCase(Locale.ROOT)))
                .flatMap(roster::seated)
                .ifPresent(seated -> add(found, seated));
        roster.roster().byAlias(Spelling.compact(typed)).stream()
                .flatMap(bearer -> roster.seated(bearer).stream())
                .forEach(seated -> add(found, seated));
        List<Seated> serving = roster.serving();
        ranked(serving, words).forEach(seated -> add(found, seated));
        matched(typed).forEach(seated -> add(found, seated));
        return found.values().stream().limit(most).toList();
    }

    private void add(Map<String, Seated> found, Seated seated) {
        if (chamber == null || seated.seat().chamber() == chamber) {
            found.putIfAbsent(seated.person().bioguideId(), seated);
        }
    }

    /** Those of whom each typed word begins a name, surnames first. */
    private List<Seated> ranked(List<Seated> serving, List<String> words) {
        List<List<Seated>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Seated seated : serving) {
            Set<String> names = names(seated);
            List<String> surnames = Spelling.words(seated.person().name().last());
            if (words.stream().allMatch(word -> begins(names, word))) {
                boolean surname = words.stream().anyMatch(surnames::contains);
                boolean begun = words.stream().anyMatch(word -> begins(surnames, word));
                ranks.get(surname ? 0 : begun ? 1 : 2).add(seated);
            }
        }
        return ranks.stream().flatMap(List::stream).toList();
    }

    private static boolean begins(Iterable<String> names, String word) {
        for (String name : names) {
            if (name.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> names(Seated seated) {
        Person person = seated.person();
        PersonName name = person.name();
        Set<String> names = new TreeSet<>();
        Stream.concat(
                        Stream.of(name.first(), name.middle(), name.last(), name.nickname(), name.official()),
                        person.otherNames().stream().flatMap(Search::parts))
                .filter(part -> part != null)
                .forEach(part -> {
                    names.addAll(Spelling.words(part));
                    names.add(Spelling.compact(part));
                    names.addAll(Spelling.words(Spelling.withoutForeignLetters(part)));
                });
        names.addAll(roster.roster().byId(person.bioguideId()).callNames());
        names.add(seated.seat().state().toLowerCase(Locale.ROOT));
        return names;
    }

    private static Stream<String> parts(Member.OtherName other) {
        return Stream.of(other.first(), other.middle(), other.last());
    }

    /** Nicknames and slips, as a name in a text is read. */
    private List<Seated> matched(String typed) {
        Match match = new Matcher(roster).match(typed, null, Affiliation.NONE, Scope.of(chamber, null));
        if (match.matched()) {
            return List.of(new Seated(match.person(), match.seat()));
        }
        return match.candidates().stream()
                .filter(Match.Candidate::serving)
                .map(candidate -> new Seated(candidate.person(), candidate.seat()))
                .toList();
    }
}
