package org.signatory.matching;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/** Finds words for a chamber near names. */
final class ChamberWords {

    /** Words for several Members of one chamber. A singular title does not apply to the next name. */
    private static final Pattern SENATORS =
            pattern("\\b(?:senators|sens\\.|senator(?:es|as)|in the senate)(?:\\b|(?<=\\.))");

    private static final Pattern REPRESENTATIVES =
            pattern("\\b(?:representatives|reps\\.|representantes|congress(?:wo)?men|congressmembers"
                    + "|house members|in the house|members of the (?:u\\.?s\\.? )?house)(?:\\b|(?<=\\.))");
    private static final Pattern SENATE = pattern("\\bsenat(?:e|ors?)\\b");
    private static final Pattern HOUSE =
            pattern("\\b(?:house|representatives?|congress(?:wo)?m[ae]n|congressmembers)\\b");

    private ChamberWords() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?i)" + regex);
    }

    /** Returns the last chamber that the words before a list mention, or null. */
    static Chamber before(String words) {
        return later(last(REPRESENTATIVES, words), last(SENATORS, words));
    }

    /** Returns the chamber in a short heading, or null. */
    static Chamber heading(String words) {
        return later(last(HOUSE, words), last(SENATE, words));
    }

    /** Returns the chamber in the heading of a column, such as "Sens." or "House". */
    static Chamber column(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith("s") ? Chamber.SENATE : Chamber.HOUSE;
    }

    private static Chamber later(int house, int senate) {
        return house < 0 && senate < 0 ? null : house > senate ? Chamber.HOUSE : Chamber.SENATE;
    }

    private static int last(Pattern words, String text) {
        Matcher matcher = words.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        return last;
    }
}
