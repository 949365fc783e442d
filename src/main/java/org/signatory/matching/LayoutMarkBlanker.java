package org.signatory.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks marks of a layout that are no part of the names next to them. The length of the text stays the same. */
final class LayoutMarkBlanker {

    /** Groups are replaced by blanks; a group "tab" by a tab, a group "comma" by a comma. */
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("(?m)^[ \\t]{0,20}(?<mark>s/)(?=\\s?\\p{Lu})"),
            Pattern.compile(
                    "(?m)^\\s{0,20}(?<mark>(?=[0-9A-F]*\\d[0-9A-F]*\\d)(?=[0-9A-F]*[A-F])[0-9A-F]{10,20}(?:\\.{3})?)[ \\t]*$"),
            Pattern.compile(
                    "(?<mark>,(?<=[\\p{L}.]{2},) (?:Members? of Congress|U\\.S\\. (?:Senator|Representative)|United States (?:Senator|Representative)),)(?=\\s[A-Z]{2}(?:-\\d{1,2}\\b|-AL\\b))"));

    private static final Pattern ROW = Pattern.compile("(?m)^[ \\t]{0,8}\\|[^\\n]{1,300}\\|[ \\t]*$");
    private static final Pattern RULE = Pattern.compile("[|\\s:+-]+");
    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern STATE =
            Pattern.compile("(?<comma>-)(?<=(?:\\p{Ll}{2}|\\p{Lu}{3})-)(?<state>[A-Z]{2})(?![\\p{L}\\p{N}-])");

    private LayoutMarkBlanker() {}

    /** Returns the text with such marks replaced. */
    static String blanked(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (Pattern pattern : MARKS) {
            Matcher mark = pattern.matcher(text);
            while (mark.find()) {
                fill(clean, mark.start("mark"), mark.end("mark"), ' ');
            }
        }
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            if (RULE.matcher(row.group()).matches()) {
                fill(clean, row.start(), row.end(), ' ');
                continue;
            }
            Matcher cell = CELL.matcher(text).region(row.start(), row.end());
            while (cell.find()) {
                fill(clean, cell.start(), cell.end(), '\t');
            }
        }
        Matcher state = STATE.matcher(text);
        while (state.find()) {
            if (StateNames.code(state.group("state")).isPresent()) {
                clean.setCharAt(state.start("comma"), ',');
            }
        }
        return clean.toString();
    }

    private static void fill(StringBuilder text, int from, int to, char with) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, with);
        }
    }
}
