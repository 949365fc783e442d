package org.signatory.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.roster.RosterMemberLoader;

/**
 * Counts the full names of Members and the surnames after a title in a text, and finds those that no mention and no
 * ignored part contains.
 *
 * @param names the number of names
 * @param uncovered the parts of the text with names that nothing contains
 */
record NameCoverage(int names, List<TextSpan> uncovered) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}.'\u2019-]+");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Reps?\\.|Sens?\\.|Senators?|Representatives?|Congress(?:wo)?m[ae]n|Delegates?) (\\p{Lu}[\\p{L}'\u2019-]+)(?: (\\p{Lu}[\\p{L}'\u2019-]+))?");

    private static final Set<String> NAMES = new HashSet<>();
    private static final Set<String> SURNAMES = new HashSet<>();

    static {
        RosterMemberLoader.bundled().stream()
                .map(it -> it.name().first() + " " + it.name().last())
                .forEach(NAMES::add);
        RosterMemberLoader.bundled().stream().map(it -> it.name().last()).forEach(SURNAMES::add);
    }

    /** Compares a list of signers with the text. A full name is a given name and a surname of a Member, as written in the roster. */
    static NameCoverage of(String text, MentionedMembers list, DatedNameIndex day) {
        NameMatcher matcher = new NameMatcher(day);
        List<int[]> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new int[] {word.start(), word.end()});
        }
        List<TextSpan> uncovered = new ArrayList<>();
        int names = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            for (int last = i + 1; last <= i + 2 && last < words.size(); last++) {
                int from = words.get(i)[0];
                int to = words.get(last)[1];
                if (NAMES.contains(text.substring(from, to)) && isServing(matcher, text.substring(from, to))) {
                    names++;
                    addUncovered(from, to, list, uncovered);
                }
            }
        }
        Matcher titled = TITLED.matcher(text);
        while (titled.find()) {
            for (int group = 1; group <= titled.groupCount(); group++) {
                if (titled.group(group) != null && SURNAMES.contains(titled.group(group))) {
                    names++;
                    addUncovered(titled.start(), titled.end(group), list, uncovered);
                }
            }
        }
        return new NameCoverage(names, uncovered);
    }

    private static void addUncovered(int from, int to, MentionedMembers list, List<TextSpan> uncovered) {
        boolean covered = list.mentions().stream().anyMatch(it -> it.start() < to && from < it.end())
                || list.ignored().stream().anyMatch(it -> it.start() < to && from < it.end());
        if (!covered) {
            uncovered.add(new TextSpan(from, to));
        }
    }

    private static boolean isServing(NameMatcher matcher, String name) {
        return matcher.match(name, null, WrittenAffiliation.NONE, MatchScope.ANY)
                        .status()
                != NameMatch.Status.UNMATCHED;
    }
}
