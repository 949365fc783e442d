package org.signatory.matching;

import java.util.regex.Pattern;
import org.signatory.roster.Chamber;

/** Decides whether names at the start of a paragraph belong to the heading above it. */
final class ListContinuationCheck {

    private static final int MAX_LABEL = 60;

    /** Words right after the names that make a sentence of the paragraph, as in "Senators A and B voted against". */
    private static final Pattern SENTENCE = Pattern.compile(
            "^(?:\\s*[(\\[][^)\\]]{0,60}[)\\]])*\\s+"
                    + "(?!(?:and|or|of|from|for|with|representing|including|along|together|plus|as|in|on|at|the|also)\\b)\\p{Ll}{2,}");

    private static final Pattern LABEL = Pattern.compile("(?i)^\\W*(?:(?:u\\.?s\\.? |house |senate |the )?"
            + "(?<group>senate|house|senators?|representatives?|congress(?:wo)?m[ae]n|democrats?|republicans?|independents?|members?|(?-i:\\p{Lu}[\\p{L}. ]{2,20}?))"
            + "(?: of representatives| members)?(?:\\s?[(\\[]\\d{1,3}[)\\]])?)(?:\\s?:|\\s[\u2013\u2014-])\\s*"
            + "(?:(?:the|u\\.s\\.|\\p{Lu}[\\p{L}.]*)\\s+){0,3}$");
    private static final Pattern GROUP = Pattern.compile(
            "(?i)senate|house|senators?|representatives?|congress(?:wo)?m[ae]n|democrats?|republicans?|independents?|members?");

    private ListContinuationCheck() {}

    /** Returns whether the names are the subject of a sentence and not a part of the list under the heading. */
    static boolean isSentence(String right) {
        return SENTENCE.matcher(right).find();
    }

    /** Returns whether words at the start of a line name a group of the people in a list, as in "Democrats (3):". */
    static boolean isLabel(String left) {
        java.util.regex.Matcher label = LABEL.matcher(left);
        return left.length() <= MAX_LABEL
                && label.find()
                && (GROUP.matcher(label.group("group")).matches()
                        || StateNames.code(label.group("group")).isPresent());
    }

    /** Returns the chamber of a label, or null. */
    static Chamber chamber(String left) {
        return isLabel(left) ? ChamberWords.heading(left) : null;
    }
}
