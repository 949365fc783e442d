package org.signatory.platform.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalizes text for storage and for comparison. */
public final class TextNormalizer {

    /** The maximum length of a text that lists are sorted by: more would not fit into an index or a cursor. */
    public static final int SORT_KEY_LENGTH = 200;

    private static final Pattern MARKS = Pattern.compile("[\\p{M}'\u2018\u2019\u02bb\u02bc`.]");
    private static final Pattern NON_ALPHANUMERIC = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TextNormalizer() {}

    /** Rejects characters that PostgreSQL cannot store: NUL and unpaired surrogates. */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw new IllegalArgumentException("The text contains a character that cannot be saved. Remove it.");
            }
            if (pair) {
                i++;
            }
        }
        return text;
    }

    /** Returns a Bioguide ID in upper case, as it is stored. */
    public static String bioguideId(String text) {
        return clean(text).toUpperCase(Locale.ROOT);
    }

    /**
     * Folds a name for comparing and sorting: removes accents, case and apostrophes, and replaces anything else
     * between letters with one space. A space sorts before every letter, so "De La Cruz" comes before "Dean", as in
     * the House's own lists.
     */
    public static String folded(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NON_ALPHANUMERIC.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the folded words of a search text; empty if the text has no letters or digits. */
    public static List<String> words(String text) {
        String folded = folded(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** Folds a name for sorting, and cuts it to {@link #SORT_KEY_LENGTH} characters. */
    public static String sortKey(String name) {
        String folded = folded(name);
        return folded.codePointCount(0, folded.length()) <= SORT_KEY_LENGTH
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, SORT_KEY_LENGTH))
                        .strip();
    }
}
