package org.signatory.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.letters.Addressee;

/** Creates the salutation of a letter from its recipients. */
final class Salutation {

    private static final int MAX_TITLE_WORDS = 2;
    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "m.d.", "ph.d.");
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "della", "der", "di", "da", "du", "la", "le", "los", "van", "von", "st.", "san");

    private Salutation() {}

    static String of(List<Addressee> addressees) {
        List<String> names = addressees.stream().map(Salutation::name).toList();
        if (names.isEmpty()) {
            return "To whom it may concern:";
        }
        String last = names.get(names.size() - 1);
        String others = names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "));
        String and = names.size() > 2 ? ", and " : " and ";
        return "Dear " + (others.isEmpty() ? last : others + and + last) + ":";
    }

    /** A short title precedes the surname: "Secretary Mayorkas". With a longer title, the full name is used. */
    private static String name(Addressee addressee) {
        String whole = PrintableText.line(addressee.name()).replaceFirst("^(?i)the honorable ", "");
        if (addressee.title() == null) {
            return whole;
        }
        String title = PrintableText.line(addressee.title())
                .replaceFirst("^(?i)acting ", "")
                .replaceFirst("(?i)(,| of | for ).*", "");
        boolean person =
                whole.contains(" ") && !whole.matches("(?i).*\\b(department|office|agency|bureau|committee)\\b.*");
        return person && title.split(" ").length <= MAX_TITLE_WORDS ? title + " " + surname(whole) : whole;
    }

    private static String surname(String whole) {
        String[] words = whole.replace(",", "").split(" ");
        int end = words.length;
        while (end > 1 && SUFFIXES.contains(words[end - 1].toLowerCase(Locale.ROOT))) {
            end--;
        }
        int start = end - 1;
        while (start > 1 && PARTICLES.contains(words[start - 1].toLowerCase(Locale.ROOT))) {
            start--;
        }
        return String.join(" ", List.of(words).subList(start, end));
    }
}
