package org.signatory.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.signatory.platform.text.TextNormalizer;

/** Normalizes and compares spellings. */
public final class NameSpellingNormalizer {

    private static final Pattern APOSTROPHES =
            Pattern.compile("[\u00b4\u2032\u02b9\u201b\u2035\uff07\ua78c\u2018\u2019\u02bb\u02bc'`]");
    private static final Pattern LOST_LETTER = Pattern.compile("(?<=\\p{L})[?\ufffd\u00bf](?=\\p{L})");
    private static final Pattern INITIAL = Pattern.compile("(?<=(?<!\\p{L})\\p{Lu})\\.(?=\\p{L}{2})");

    private NameSpellingNormalizer() {}

    /** Returns the words of a text as a set. */
    static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /** Returns the folded words of a name, without accents, apostrophes, okinas and dots; hyphens separate words. */
    static List<String> words(String text) {
        String folded = folded(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    static String folded(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        if (isUndamaged(text)) {
            return foldedAscii(text);
        }
        String whole =
                LOST_LETTER.matcher(APOSTROPHES.matcher(text).replaceAll("")).replaceAll("");
        String plain = INITIAL.matcher(whole)
                .replaceAll(". ")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("ß", "ss");
        return TextNormalizer.folded(plain);
    }

    /** Returns whether a text is ASCII without apostrophes and question marks, which may replace lost letters. */
    private static boolean isUndamaged(String text) {
        return text.chars().allMatch(c -> c < 0x80 && c != '\'' && c != '`' && c != '?');
    }

    /** Folds ASCII text character by character, which is much faster than patterns. */
    private static String foldedAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9')) {
                gap |= c != '.' || isAfterInitial(text, i);
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            gap = false;
        }
        return folded.toString();
    }

    /** Returns whether the dot of an initial is directly before a word. */
    private static boolean isAfterInitial(String text, int dot) {
        return dot > 0
                && dot + 2 < text.length()
                && Character.isUpperCase(text.charAt(dot - 1))
                && (dot == 1 || !isLetter(text.charAt(dot - 2)))
                && isLetter(text.charAt(dot + 1))
                && isLetter(text.charAt(dot + 2));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Returns whether a text has only words of ASCII letters with single spaces, which only need to be lowercased. */
    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = isLetter(c);
            if (!letter && (c != ' ' || space)) {
                return false;
            }
            space = !letter;
        }
        return !space || text.isEmpty();
    }

    /** Returns the folded text without spaces, so that "Mc Govern" and "De Lauro" equal their usual spelling. */
    static String compact(String text) {
        return folded(text).replace(" ", "");
    }

    /** Returns the consonants of a folded word, with doubled ones once, as "mlnr" for Moolenaar. */
    static String consonants(String word) {
        StringBuilder found = new StringBuilder();
        word.chars()
                .filter(c -> "aeiouy".indexOf(c) < 0)
                .filter(c -> found.isEmpty() || found.charAt(found.length() - 1) != c)
                .forEach(c -> found.append((char) c));
        return found.toString();
    }

    /** Removes all letters outside ASCII, as a bad conversion does, as in "Velzquez". */
    static String withoutForeignLetters(String text) {
        return text.replaceAll("[^\\p{ASCII}]", "");
    }

    /**
     * Returns the number of insertions, deletions, substitutions and swaps of adjacent letters between two words,
     * limited to {@code most + 1}.
     */
    public static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] twoBack = new int[other.length() + 1];
        int[] back = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(back, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(back[j], row[j - 1]) + 1, back[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }
        return Math.min(back[other.length()], most + 1);
    }
}
