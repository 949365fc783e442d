package org.signatory.letters;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normalizes search box input to words, quoted phrases, {@code or} and excluded terms with a minus.
 * Other input, such as a pasted line of dashes, causes an error in PostgreSQL, which parses the dashes as nested negations.
 */
final class SearchTerms {

    /** Matches an optional minus directly before a phrase or a word. */
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s\"]+))");

    private static final Pattern NOT_WORDS = Pattern.compile(
            "[^\\p{L}\\p{M}\\p{N}@./'\u2019-]+|(?<![\\p{L}\\p{M}\\p{N}])[@./'\u2019-]+|[@./'\u2019-]+(?![\\p{L}\\p{M}\\p{N}])");

    private SearchTerms() {}

    /** Returns the terms for {@code websearch_to_tsquery}; an empty result matches no rows. */
    static String normalized(String typed) {
        StringJoiner terms = new StringJoiner(" ");
        Matcher term = TERM.matcher(typed);
        while (term.find()) {
            String words = words(term.group(2) == null ? term.group(3) : term.group(2));
            if (!words.isEmpty()) {
                terms.add(
                        term.group(1) + (term.group(2) == null && words.indexOf(' ') < 0 ? words : '"' + words + '"'));
            }
        }
        return terms.toString();
    }

    private static String words(String text) {
        return NOT_WORDS.matcher(text).replaceAll(" ").strip();
    }
}
