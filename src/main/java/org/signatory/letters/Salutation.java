package org.signatory.letters;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives the salutation of a letter from its recipients.
 *
 * <ul>
 *   <li>A person with a title of at most two words is addressed by title and surname ("Secretary Mayorkas"), a person with a
 *       longer title or without one by the full name.
 *   <li>The President of the United States is addressed as "Mr. President", or as the honorific says ("Madam").
 *   <li>A title without a name is an address of its own: "Secretary".
 *   <li>More than two recipients that are all chairs and ranking members are addressed as "Chairs and Ranking Members".
 *   <li>An office is not addressed. Without any person, the salutation is "To whom it may concern:".
 * </ul>
 */
public final class Salutation {

    private static final int MAX_TITLE_WORDS = 2;
    private static final int MAX_CHAIRS_BY_NAME = 2;
    private static final String TO_ANYONE = "To whom it may concern:";
    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "m.d.", "ph.d.");
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "della", "der", "di", "da", "du", "la", "le", "los", "van", "von", "st.", "san");
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\b(?:department|office|agency|bureau|committee|commission|administration|board|service|library|council"
                    + "|center|corps|bank|house|senate|court|authority|institute|foundation|university|congress|division)\\b");
    private static final Pattern OFFICIAL = Pattern.compile(
            "(?i)^(?:acting |deputy |under |assistant |vice )*(?:secretary|administrator|director|commissioner|chair\\w*|ranking member"
                    + "|librarian|attorney general|comptroller|postmaster general|surgeon general|inspector general|governor|mayor"
                    + "|ambassador|speaker|president|archivist|superintendent|commandant|leader|general counsel)\\b");
    private static final Pattern PRESIDENT = Pattern.compile("(?i)^president(?: of the united states.*)?$");
    private static final Pattern WHITE_HOUSE =
            Pattern.compile("(?i)^(?:the )?(?:white house.*|executive office of the president.*|united states.*)$");
    private static final Pattern MADAM = Pattern.compile("(?i).*\\b(?:madam|ms|mrs)\\b.*");
    private static final Pattern CHAIR = Pattern.compile("(?i)^(?:vice )?(?:co-?)?chair(?:man|woman|person)?$");
    private static final Pattern RANKING = Pattern.compile("(?i)^ranking (?:minority )?member$");

    private Salutation() {}

    /** Returns the salutation with its colon: "Dear Secretary Mayorkas:". */
    public static String of(List<RecipientInput> recipients) {
        String chairs = chairs(recipients);
        if (chairs != null) {
            return "Dear " + chairs + ":";
        }
        List<String> names = recipients.stream()
                .map(Salutation::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return TO_ANYONE;
        }
        String last = names.get(names.size() - 1);
        String others = names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "));
        String and = names.size() > 2 ? ", and " : " and ";
        return "Dear " + (others.isEmpty() ? last : others + and + last) + ":";
    }

    private static String chairs(List<RecipientInput> recipients) {
        List<String> titles =
                recipients.stream().map(each -> title(line(each.title()))).toList();
        long chairs = titles.stream().filter(CHAIR.asMatchPredicate()).count();
        long ranking = titles.stream().filter(RANKING.asMatchPredicate()).count();
        if (titles.size() <= MAX_CHAIRS_BY_NAME || chairs + ranking < titles.size()) {
            return null;
        }
        return Stream.of(plural(chairs, "Chair"), plural(ranking, "Ranking Member"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String plural(long count, String word) {
        return count == 0 ? "" : count == 1 ? word : word + "s";
    }

    /** Returns the words that address a recipient; null for an office. */
    private static String name(RecipientInput recipient) {
        String name = line(recipient.name()).replaceFirst("^(?i)(?:the )?hon(?:orable|\\.) ", "");
        boolean person = name.contains(" ")
                && !OFFICE.matcher(name).find()
                && !OFFICIAL.matcher(name).find();
        String full = line(recipient.title()).isEmpty() && !person ? name : line(recipient.title());
        String title = title(full);
        if (isPresident(recipient, full)) {
            return MADAM.matcher(line(recipient.honorific())).matches() ? "Madam President" : "Mr. President";
        }
        boolean usual = !title.isEmpty() && title.split(" ").length <= MAX_TITLE_WORDS;
        if (person) {
            return usual && !full.equals(name) ? title + " " + surname(name) : name;
        }
        return usual && OFFICIAL.matcher(title).find() && !OFFICE.matcher(title).find() ? title : null;
    }

    private static boolean isPresident(RecipientInput recipient, String title) {
        return PRESIDENT.matcher(title).matches()
                && (title.indexOf(' ') > 0
                        || WHITE_HOUSE.matcher(line(recipient.agency())).matches());
    }

    /** Returns a title without "Acting" and without its office: "Secretary" of "Acting Secretary of Labor". */
    private static String title(String title) {
        return title.replaceFirst("^(?i)acting ", "").replaceFirst("(?i)(,| of | for ).*", "");
    }

    private static String line(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
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
