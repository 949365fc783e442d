package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a name as written, without titles and affiliation.
 *
 * @param words the folded words, without nicknames in quotes or parentheses, suffixes and degrees
 * @param comma the number of words before a comma inside the name; 0 if there is none
 * @param nicknames the folded words in quotes or parentheses
 * @param suffixes generational suffixes, folded: jr, sr, ii, iii, iv
 */
record WrittenName(List<String> words, int comma, List<String> nicknames, Set<String> suffixes) {

    private static final Pattern NICKNAME = Pattern.compile(
            "[\"\u201c\u201d\u201e\u00ab(\\[]\\s*([^\"\u201c\u201d\u00bb)\\]]{1,30})[\"\u201c\u201d\u00bb)\\]]"
                    + "|(?<=\\s)['\u2018]([\\p{L}. ]{1,30})['\u2019](?=\\s|$)");

    private static final Pattern SEPARATOR = Pattern.compile("[,;]");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> DEGREES = Set.of(
            "md", "phd", "dpm", "edd", "esq", "esquire", "dds", "dmd", "dvm", "rn", "jd", "mph", "mba", "pharmd", "od",
            "np", "ret", "facs", "lcsw", "cpa");

    static WrittenName of(String text) {
        List<String> nicknames = new ArrayList<>();
        Matcher quoted = NICKNAME.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (quoted.find()) {
            nicknames.addAll(NameSpellingNormalizer.words(quoted.group(1) != null ? quoted.group(1) : quoted.group(2)));
            quoted.appendReplacement(rest, " ");
        }
        quoted.appendTail(rest);
        Set<String> suffixes = new TreeSet<>();
        List<String> words = new ArrayList<>();
        int comma = 0;
        for (String part : SEPARATOR.split(rest)) {
            List<String> partWords = new ArrayList<>(NameSpellingNormalizer.words(part));
            strip(partWords, suffixes, words.isEmpty());
            if (partWords.isEmpty()) {
                continue;
            }
            if (!words.isEmpty() && comma == 0) {
                comma = words.size();
            }
            words.addAll(partWords);
        }
        return new WrittenName(List.copyOf(words), comma, List.copyOf(nicknames), suffixes);
    }

    /** Removes suffixes and degrees from the end. A single word at the start of a name is always kept. */
    private static void strip(List<String> words, Set<String> suffixes, boolean begins) {
        while (words.size() > (begins ? 1 : 0)) {
            String last = words.get(words.size() - 1);
            int size = words.size();
            String lastTwo = size > (begins ? 2 : 1) ? words.get(size - 2) + last : "";
            if (GENERATIONS.contains(last)) {
                suffixes.add(last);
                words.remove(size - 1);
            } else if (DEGREES.contains(last)) {
                words.remove(size - 1);
            } else if (DEGREES.contains(lastTwo) && last.length() <= 2) {
                words.remove(size - 1);
                words.remove(size - 2);
            } else {
                return;
            }
        }
    }

    /** Returns whether all words are given names. */
    boolean isGivenName() {
        return words.stream().allMatch(GivenNames.TABLE::contains);
    }

    static boolean isSuffix(String text) {
        List<String> words = new ArrayList<>(NameSpellingNormalizer.words(text));
        strip(words, new TreeSet<>(), false);
        return words.isEmpty() && !NameSpellingNormalizer.words(text).isEmpty();
    }
}
