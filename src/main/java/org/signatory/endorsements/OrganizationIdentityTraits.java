package org.signatory.endorsements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.platform.text.TextNormalizer;

/**
 * Holds the names of an organization for comparison.
 *
 * @param fullNames each name without an acronym in parentheses, "The", and legal forms such as Inc.
 * @param names each name also without suffixes that can distinguish organizations, such as Fund and "of America"
 * @param acronyms the acronyms, as recorded and in the names
 * @param acronym the recorded acronym; empty for none
 */
record OrganizationIdentityTraits(
        Set<List<String>> fullNames, Set<List<String>> names, Set<String> acronyms, Set<List<String>> acronym) {

    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]{2,50})\\)");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Nd}&.-]{1,9}");
    private static final Set<String> LEGAL_FORMS = Set.of("inc", "incorporated", "llc", "ltd", "corp", "corporation");
    private static final Set<String> SUFFIXES = Set.of("fund", "foundation", "action", "education", "usa");
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("assn", "association"),
            Map.entry("assoc", "association"),
            Map.entry("natl", "national"),
            Map.entry("intl", "international"),
            Map.entry("fdn", "foundation"),
            Map.entry("fed", "federation"),
            Map.entry("ctr", "center"),
            Map.entry("centre", "center"),
            Map.entry("inst", "institute"),
            Map.entry("univ", "university"),
            Map.entry("dept", "department"));
    private static final Set<String> NOT_IN_ACRONYMS = Set.of("of", "for", "the", "and", "in", "on", "to", "a", "an");
    private static final List<String> OF_AMERICA = List.of("of", "america");
    private static final Pattern DOMAIN = Pattern.compile("(?i)\\.(?:org|com|net)\\b");
    private static final int MAX_ALIASES = 10;
    private static final int MIN_ACRONYM = 3;

    static OrganizationIdentityTraits of(String name, String acronym, List<String> aliases) {
        Set<List<String>> fullNames = new HashSet<>();
        Set<String> acronyms = new HashSet<>();
        Stream.concat(Stream.of(name), aliases.stream().limit(MAX_ALIASES))
                .forEach(each -> read(each, fullNames, acronyms));
        if (acronym != null) {
            acronyms.add(compact(acronym));
        }
        fullNames.remove(List.<String>of());
        acronyms.remove("");
        return new OrganizationIdentityTraits(
                fullNames,
                fullNames.stream()
                        .map(OrganizationIdentityTraits::withoutSuffixes)
                        .collect(Collectors.toSet()),
                acronyms,
                acronym == null ? Set.of() : Set.of(TextNormalizer.words(acronym)));
    }

    private static void read(String name, Set<List<String>> fullNames, Set<String> acronyms) {
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
        fullNames.add(withoutLegalForm(
                TextNormalizer.words(DOMAIN.matcher(rest).replaceAll(" ").replace("&", " and "))));
        String written = rest.toString().strip();
        if (ACRONYM.matcher(written).matches()) {
            acronyms.add(compact(written));
        }
    }

    private static List<String> withoutLegalForm(List<String> written) {
        List<String> words = written.stream()
                .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                .collect(Collectors.toCollection(ArrayList::new));
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return List.copyOf(words);
    }

    private static List<String> withoutSuffixes(List<String> name) {
        List<String> words = name;
        while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
            words = words.subList(0, words.size() - 1);
        }
        int size = words.size();
        return size > 2 && words.subList(size - 2, size).equals(OF_AMERICA) ? words.subList(0, size - 2) : words;
    }

    private static String compact(String acronym) {
        return TextNormalizer.folded(acronym).replace(" ", "");
    }

    /**
     * Returns whether both have the same name, apart from "The", punctuation, common abbreviations, legal forms and an
     * acronym in parentheses. The recorded acronym is a name, too.
     */
    boolean isSameAs(OrganizationIdentityTraits other) {
        boolean conflicting = !acronyms.isEmpty()
                && !other.acronyms.isEmpty()
                && acronyms.stream().noneMatch(other.acronyms::contains);
        boolean sameName =
                fullNames.stream().anyMatch(name -> other.fullNames.contains(name) || other.acronym.contains(name));
        return !conflicting && (sameName || other.fullNames.stream().anyMatch(acronym::contains));
    }

    /** Returns why both may be the same organization; empty if nothing suggests that. */
    Optional<String> sharedWith(OrganizationIdentityTraits other) {
        if (names.stream().anyMatch(other.names::contains)) {
            return Optional.of("same name without an acronym or suffix");
        }
        if (acronyms.stream().anyMatch(other.acronyms::contains)
                || initials().anyMatch(other.acronyms::contains)
                || other.initials().anyMatch(acronyms::contains)) {
            return Optional.of("same acronym");
        }
        return names.stream()
                        .anyMatch(one -> other.names.stream().anyMatch(two -> OrganizationNameSpelling.test(one, two)))
                ? Optional.of("similar spelling")
                : Optional.empty();
    }

    /** Returns keys for an index: two organizations that share anything have a key in common. */
    Set<String> keys() {
        return Stream.of(
                        names.stream().flatMap(OrganizationNameSpelling::keys),
                        acronyms.stream().map(acronym -> "acronym " + acronym),
                        initials().map(initials -> "acronym " + initials),
                        Stream.concat(fullNames.stream(), acronym.stream()).map(name -> "name " + name))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    /** Returns the initials of each name with at least three words. */
    private Stream<String> initials() {
        return Stream.concat(fullNames.stream(), names.stream())
                .filter(name -> name.size() >= MIN_ACRONYM)
                .map(name -> name.stream()
                        .filter(word -> !NOT_IN_ACRONYMS.contains(word))
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining())
                        .toLowerCase(Locale.ROOT))
                .filter(initials -> initials.length() >= MIN_ACRONYM);
    }
}
