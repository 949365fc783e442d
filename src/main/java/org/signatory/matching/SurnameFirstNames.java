package org.signatory.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins a surname and the given name after a comma where a text lists names in this order, so that unknown and
 * misspelled names of such a list are reported as well.
 */
final class SurnameFirstNames {

    /** Minimum weight of the entries that are in this order. */
    private static final int MIN_WEIGHT = 3;

    /** Weight of a Member's full name in this order, of which one is not enough. */
    private static final int FULL = 2;

    /** Weight of an unknown name in this order. */
    private static final int SIMILAR = 1;

    private static final int MAX_ENTRY_LENGTH = 80;
    private static final int MAX_WORDS = 3;
    private static final Pattern TITLES = Pattern.compile("^(?:\\P{L}++|(?i:rep|sen|del|representative|senator)\\b)++");

    private static final Pattern CAPITALIZED =
            Pattern.compile("\\p{Lu}[\\p{L}'\u2019-]{1,30}+(?: \\p{Lu}[\\p{L}'\u2019-]{1,30}+)?");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.? ?){1,3}+");

    private final String text;
    private final NameMatcher matcher;
    private Boolean used;

    SurnameFirstNames(String text, NameMatcher matcher) {
        this.text = text;
        this.matcher = matcher;
    }

    /** Returns the spans of a unit, with surnames joined with their given names. */
    List<NameSpan> joined(List<NameSpan> pieces) {
        List<NameSpan> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (i + 1 < pieces.size() && isEntry(pieces.get(i), pieces.get(i + 1)) && isUsed()) {
                all.add(pieces.get(i).joinedWith(pieces.get(i + 1)));
                i++;
            } else {
                all.add(pieces.get(i));
            }
        }
        return all;
    }

    /** Returns whether an unknown surname and its given name are the only words of a line, or between semicolons. */
    private boolean isEntry(NameSpan piece, NameSpan next) {
        if (!text.substring(piece.end(), Math.max(piece.end(), next.start()))
                .strip()
                .equals(",")) {
            return false;
        }
        int from = startOfEntry(piece.start());
        int to = endOfEntry(next.end(), Math.min(text.length(), next.end() + MAX_ENTRY_LENGTH + 1));
        String given = text.substring(next.nameStart(), next.nameEnd());
        return to - from <= MAX_ENTRY_LENGTH
                && piece.id() == null
                && piece.affiliation().isEmpty()
                && !next.honorific()
                && piece.words() <= MAX_WORDS
                && next.words() <= MAX_WORDS
                && hasNoWords(from, piece.start())
                && hasNoWords(next.end(), to)
                && (StateNames.code(given).isEmpty() || isShortName(given))
                && (!matcher.isSurname(given) || WrittenName.of(given).isGivenName())
                && !matcher.isFullName(given);
    }

    /** Returns whether the given name is Al or Mo, which differ from the postal abbreviations in case. */
    private static boolean isShortName(String given) {
        return given.length() == 2
                && Character.isLowerCase(given.charAt(1))
                && WrittenName.of(given).isGivenName();
    }

    /** Returns whether the text has several Members in this order, at least one with the full name. */
    private boolean isUsed() {
        if (used == null) {
            int weight = 0;
            boolean full = false;
            int to;
            for (int from = 0; from < text.length() && !(full && weight >= MIN_WEIGHT); from = to + 1) {
                to = endOfEntry(from, text.length());
                int more = to - from <= MAX_ENTRY_LENGTH ? weight(text.substring(from, to)) : 0;
                weight += more;
                full |= more == FULL;
            }
            used = full && weight >= MIN_WEIGHT;
        }
        return used;
    }

    /** Returns how much the entry looks like the name of a Member with the surname first. */
    private int weight(String entry) {
        int comma = entry.indexOf(',');
        if (comma < 0) {
            return 0;
        }
        String surname =
                TITLES.matcher(entry.substring(0, comma)).replaceFirst("").strip();
        int end = comma + 1;
        while (end < entry.length() && "([,".indexOf(entry.charAt(end)) < 0) {
            end++;
        }
        String given = entry.substring(comma + 1, end).strip();
        if (given.isEmpty() || matcher.isFullName(given)) {
            return 0;
        }
        boolean known = matcher.isSurname(surname);
        // "Foxx, Virginia" is a name; "Thompson, California" is a last name with a state.
        if (known && matcher.isFullName(surname + ", " + given)) {
            return FULL;
        }
        boolean similar = StateNames.code(given).isEmpty()
                && (WrittenName.of(given).isGivenName()
                        ? CAPITALIZED.matcher(surname).matches()
                        : known && INITIALS.matcher(given).matches());
        return similar ? SIMILAR : 0;
    }

    /** Returns the start of the entry, or of its part within the longest length. */
    private int startOfEntry(int at) {
        int from = at;
        while (from > 0 && at - from <= MAX_ENTRY_LENGTH && "\n;".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private int endOfEntry(int at, int last) {
        int to = at;
        while (to < last && "\n;".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private boolean hasNoWords(int from, int to) {
        return text.substring(from, Math.max(from, to)).codePoints().noneMatch(Character::isLetter);
    }
}
