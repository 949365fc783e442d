package org.signatory.endorsements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signatory.matching.StateNames;
import org.signatory.platform.text.ClosestSpelling;

/** Decides whether the names of two organizations differ in their spelling only. */
final class OrganizationNameSpelling {

    private static final int MAX_WORD = 40;
    private static final int MIN_WORD = 4;
    private static final int LONG_WORD = 8;

    private OrganizationNameSpelling() {}

    /** Returns whether two names differ in spaces only, or in a letter or two of one word. */
    static boolean test(List<String> one, List<String> two) {
        if (String.join("", one).equals(String.join("", two))) {
            return true;
        }
        if (one.size() != two.size()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(two.get(i))) {
                if (at >= 0) {
                    return false;
                }
                at = i;
            }
        }
        return at >= 0 && test(one.get(at), two.get(at));
    }

    /** Returns keys of which two names that are spelled alike have at least one in common. */
    static Stream<String> keys(List<String> name) {
        return Stream.concat(
                Stream.of("letters " + String.join("", name)),
                IntStream.range(0, name.size())
                        .filter(i -> name.get(i).length() >= MIN_WORD)
                        .mapToObj(i -> "except " + i + " " + name.subList(0, i) + name.subList(i + 1, name.size())));
    }

    /** Returns whether two names contain different states or numbers, such as the names of two chapters. */
    static boolean isOtherChapter(List<String> one, List<String> two) {
        return !places(one).equals(places(two));
    }

    private static Set<String> places(List<String> name) {
        Set<String> places = new HashSet<>();
        for (int i = 0; i < name.size(); i++) {
            String word = name.get(i);
            if (word.codePoints().anyMatch(Character::isDigit)) {
                places.add(word);
            }
            if (word.length() >= MIN_WORD) {
                StateNames.code(word).ifPresent(places::add);
                if (i > 0) {
                    StateNames.code(name.get(i - 1) + " " + word).ifPresent(places::add);
                }
            }
        }
        return places;
    }

    private static boolean test(String one, String two) {
        int shorter = Math.min(one.length(), two.length());
        int allowed = shorter < LONG_WORD ? 1 : 2;
        boolean isNumbered = (one + two).codePoints().anyMatch(Character::isDigit);
        return shorter >= MIN_WORD
                && shorter <= MAX_WORD
                && !isNumbered
                && Math.abs(one.length() - two.length()) <= allowed
                && (ClosestSpelling.distance(one, two) <= allowed || areTransposed(one, two));
    }

    /** Returns whether two neighboring letters are in the other order. */
    private static boolean areTransposed(String one, String two) {
        int at = 0;
        while (at < one.length() - 1 && at < two.length() && one.charAt(at) == two.charAt(at)) {
            at++;
        }
        return one.length() == two.length()
                && at < one.length() - 1
                && (one.substring(0, at) + one.charAt(at + 1) + one.charAt(at) + one.substring(at + 2)).equals(two);
    }
}
