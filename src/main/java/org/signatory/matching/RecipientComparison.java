package org.signatory.matching;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.platform.text.TextNormalizer;

/** Compares recipients that are written in different ways: by name, by agency, or by the agency's acronym. */
final class RecipientComparison {

    private static final Set<String> COMMON = Set.of(
            "of",
            "the",
            "and",
            "for",
            "u",
            "s",
            "us",
            "united",
            "states",
            "department",
            "dept",
            "office",
            "honorable",
            "hon",
            "mr",
            "mrs",
            "ms",
            "dr",
            "jr",
            "sr",
            "secretary",
            "acting",
            "administrator",
            "director",
            "chair",
            "commissioner",
            "president");

    /** The agencies of officials whose titles do not contain the name of an agency. */
    private static final Map<String, String> BY_TITLE = Map.of(
            "attorney general", "Department of Justice",
            "deputy attorney general", "Department of Justice",
            "solicitor general", "Department of Justice",
            "comptroller general", "Government Accountability Office",
            "postmaster general", "United States Postal Service",
            "surgeon general", "Department of Health and Human Services");

    private RecipientComparison() {}

    /**
     * Returns whether a claimed recipient is one on record.
     *
     * @param claimed the name, which can be followed by title and agency after commas
     * @param known the name, title and agency on record; null for those unknown
     */
    static boolean isSame(String claimed, List<String> known) {
        String[] parts = claimed.split(",");
        Set<String> name = words(parts[0]);
        List<String> fields = known.stream().filter(Objects::nonNull).toList();
        boolean sameName = name.isEmpty()
                ? fields.stream().anyMatch(parts[0].strip()::equalsIgnoreCase)
                : fields.stream()
                        .anyMatch(it ->
                                isSameName(name, words(it)) || isSameAgency(parts[0], it) || isAcronym(parts[0], it));
        Set<String> person = words(fields.get(0));
        return sameName
                || Arrays.stream(parts)
                        .skip(1)
                        .anyMatch(it -> !person.isEmpty() && words(it).equals(person))
                || agencyOfTitle(parts).stream()
                        .anyMatch(it -> isAgencyAlone(known) && isSameAgency(it, fields.get(0)));
    }

    /** Returns whether a recipient on record is an agency, and the name of its official is unknown. */
    static boolean isAgencyAlone(List<String> known) {
        return known.stream().filter(Objects::nonNull).allMatch(AgencyNames::isKnown);
    }

    /** Returns whether a claimed recipient is an agency, or a person with one. */
    static boolean namesAgency(String claimed) {
        String[] parts = claimed.split(",");
        return agencyOfTitle(parts).isPresent()
                || Arrays.stream(parts).map(String::strip).anyMatch(AgencyNames::isKnown)
                || Arrays.stream(parts).skip(1).anyMatch(it -> !words(it).isEmpty());
    }

    private static Optional<String> agencyOfTitle(String... parts) {
        return Arrays.stream(parts)
                .map(it -> BY_TITLE.get(TextNormalizer.folded(it).strip()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns whether one name is a part of the other that ends with the same word. */
    private static boolean isSameName(Set<String> one, Set<String> other) {
        return !other.isEmpty()
                && (one.equals(other)
                        || last(one).equals(last(other)) && (one.containsAll(other) || other.containsAll(one)));
    }

    private static boolean isSameAgency(String one, String other) {
        return AgencyNames.isKnown(one) && AgencyNames.full(one).equals(AgencyNames.full(other));
    }

    private static boolean isAcronym(String one, String other) {
        return isInitials(one.strip(), other) || isInitials(other.strip(), one);
    }

    private static boolean isInitials(String acronym, String name) {
        String initials = Arrays.stream(name.split("[\\s-]+"))
                .filter(it -> !it.isEmpty() && Character.isUpperCase(it.charAt(0)))
                .map(it -> it.substring(0, 1))
                .collect(Collectors.joining());
        return acronym.length() > 1 && acronym.equals(initials);
    }

    private static String last(Set<String> words) {
        String last = "";
        for (String word : words) {
            last = word;
        }
        return last;
    }

    private static Set<String> words(String name) {
        return Arrays.stream(
                        TextNormalizer.folded(name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(it -> !it.isEmpty() && !COMMON.contains(it))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
