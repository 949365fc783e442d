package org.signatory.endorsements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.platform.text.SpellingSuggestion;
import org.signatory.platform.text.TextNormalizer;

/**
 * Holds the names of an organization for comparison: each without an acronym in parentheses and without suffixes such
 * as Inc. and Fund, and the acronyms.
 */
record OrganizationTraits(Set<List<String>> names, Set<String> acronyms) {

    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]{2,50})\\)");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Nd}&.-]{1,9}");
    private static final Set<String> SUFFIXES = Set.of(
            "inc", "incorporated", "llc", "ltd", "corp", "corporation", "fund", "foundation", "action", "education");
    private static final Set<String> NOT_IN_ACRONYMS = Set.of("of", "for", "the", "and", "in", "on", "to", "a", "an");
    private static final Pattern DOMAIN = Pattern.compile("(?i)\\.(?:org|com|net)\\b");
    private static final int MAX_ALIASES = 10;
    private static final int MAX_WORD = 40;
    private static final int MIN_ACRONYM = 3;
    private static final int MIN_WORD = 4;
    private static final int LONG_WORD = 8;

    static OrganizationTraits of(String name, String acronym, List<String> aliases) {
        Set<List<String>> names = new HashSet<>();
        Set<String> acronyms = new HashSet<>();
        Stream.concat(Stream.of(name), aliases.stream().limit(MAX_ALIASES))
                .forEach(each -> read(each, names, acronyms));
        if (acronym != null) {
            acronyms.add(compact(acronym));
        }
        names.remove(List.<String>of());
        acronyms.remove("");
        return new OrganizationTraits(names, acronyms);
    }

    private static void read(String name, Set<List<String>> names, Set<String> acronyms) {
        StringBuilder rest = new StringBuilder();
        Matcher inner = PARENTHESES.matcher(name);
        while (inner.find()) {
            boolean isAcronym = ACRONYM.matcher(inner.group(1).strip()).matches();
            if (isAcronym) {
                acronyms.add(compact(inner.group(1)));
            }
            inner.appendReplacement(rest, isAcronym ? " " : Matcher.quoteReplacement(" " + inner.group(1) + " "));
        }
        inner.appendTail(rest);
        List<String> words =
                withoutSuffixes(TextNormalizer.words(DOMAIN.matcher(rest).replaceAll(" ")));
        names.add(words);
        String written = rest.toString().strip();
        if (ACRONYM.matcher(written).matches()) {
            acronyms.add(compact(written));
        }
    }

    private static List<String> withoutSuffixes(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        if (kept.size() > 1 && kept.get(0).equals("the")) {
            kept.remove(0);
        }
        while (kept.size() > 1 && SUFFIXES.contains(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return List.copyOf(kept);
    }

    private static String compact(String acronym) {
        return TextNormalizer.folded(acronym).replace(" ", "");
    }

    /** Returns why both may be the same organization; empty if nothing suggests that. */
    Optional<String> sharedWith(OrganizationTraits other) {
        if (names.stream().anyMatch(other.names::contains)) {
            return Optional.of("same name without an acronym or suffix");
        }
        if (acronyms.stream().anyMatch(other.acronyms::contains)
                || isAbbreviatedBy(other.acronyms)
                || other.isAbbreviatedBy(acronyms)) {
            return Optional.of("same acronym");
        }
        return names.stream().anyMatch(one -> other.names.stream().anyMatch(two -> areSpelledAlike(one, two)))
                ? Optional.of("similar spelling")
                : Optional.empty();
    }

    /** Returns whether one of the acronyms has the initials of a name. */
    private boolean isAbbreviatedBy(Set<String> others) {
        return names.stream()
                .filter(name -> name.size() >= MIN_ACRONYM)
                .map(name -> name.stream()
                        .filter(word -> !NOT_IN_ACRONYMS.contains(word))
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining())
                        .toLowerCase(Locale.ROOT))
                .anyMatch(initials -> initials.length() >= MIN_ACRONYM && others.contains(initials));
    }

    /** Returns whether two names differ in spaces only, or in a letter or two of one word. */
    private static boolean areSpelledAlike(List<String> one, List<String> two) {
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
        return at >= 0 && areSpelledAlike(one.get(at), two.get(at));
    }

    private static boolean areSpelledAlike(String one, String two) {
        int shorter = Math.min(one.length(), two.length());
        int allowed = shorter < LONG_WORD ? 1 : 2;
        boolean isNumbered = (one + two).codePoints().anyMatch(Character::isDigit);
        return shorter >= MIN_WORD
                && shorter <= MAX_WORD
                && !isNumbered
                && Math.abs(one.length() - two.length()) <= allowed
                && (SpellingSuggestion.distance(one, two) <= allowed || areTransposed(one, two));
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
