package org.signatory.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parses search box input into words, quoted phrases, {@code or} and excluded terms with a minus.
 * Other input, such as a pasted line of dashes, causes an error in PostgreSQL, which parses the dashes as nested negations.
 */
final class SearchTerms {

    /** Matches an optional minus directly before a phrase or a word. */
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s\"]+))");

    private static final Pattern NOT_WORDS = Pattern.compile(
            "[^\\p{L}\\p{M}\\p{N}@./'\u2019-]+|(?<![\\p{L}\\p{M}\\p{N}])[@./'\u2019-]+|[@./'\u2019-]+(?![\\p{L}\\p{M}\\p{N}])");

    private SearchTerms() {}

    /** Represents a word or a phrase. */
    record Term(String words, boolean phrase, boolean excluded) {

        /** Returns the term for {@code websearch_to_tsquery}, without the minus. */
        String quoted() {
            return phrase ? '"' + words + '"' : words;
        }

        private String normalized() {
            return (excluded ? "-" : "") + quoted();
        }
    }

    /** Returns the terms of each alternative between {@code or}; empty if the text has no words. */
    static List<List<Term>> parse(String typed) {
        List<List<Term>> alternatives = new ArrayList<>();
        List<Term> current = new ArrayList<>();
        Matcher term = TERM.matcher(typed);
        while (term.find()) {
            boolean quoted = term.group(2) != null;
            String words = words(quoted ? term.group(2) : term.group(3));
            boolean excluded = !term.group(1).isEmpty();
            if (!quoted && !excluded && words.equalsIgnoreCase("or")) {
                add(alternatives, current);
                current = new ArrayList<>();
            } else if (!words.isEmpty()) {
                current.add(new Term(words, quoted || words.indexOf(' ') >= 0, excluded));
            }
        }
        add(alternatives, current);
        return alternatives;
    }

    private static void add(List<List<Term>> alternatives, List<Term> terms) {
        if (!terms.isEmpty()) {
            alternatives.add(terms);
        }
    }

    /** Returns the terms for {@code websearch_to_tsquery}; an empty result matches no rows. */
    static String normalized(String typed) {
        return parse(typed).stream()
                .map(terms -> terms.stream().map(Term::normalized).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" or "));
    }

    private static String words(String text) {
        return NOT_WORDS.matcher(text).replaceAll(" ").strip();
    }
}
