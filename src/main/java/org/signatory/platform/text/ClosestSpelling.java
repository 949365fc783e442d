package org.signatory.platform.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests the most similar name for a misspelled one. */
public final class ClosestSpelling {

    /** Maximum length of a compared word, because the time grows with its length times that of the names. */
    private static final int MAX_LENGTH = 40;

    private static final int MAX_EDITS = 2;

    private ClosestSpelling() {}

    /** Returns the most similar name, with at most two different letters; ignores case and punctuation. */
    public static Optional<String> closest(String word, Collection<String> names) {
        String letters = letters(word);
        if (letters.isEmpty() || word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> distance(letters, letters(name)) <= Math.min(MAX_EDITS, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(letters, letters(name))));
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Returns the Levenshtein distance; its time is the product of the lengths. */
    public static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
