package org.signatory.matching;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tags of a pasted page or email, and the spaces and line breaks that they represent. */
final class HtmlTagFinder {

    /** The end of a block or a line break, which plain text does not contain. */
    private static final Pattern SIGN =
            Pattern.compile("(?i)</(?:p|div|li|ul|ol|tr|td|th|table|body|html|h[1-6])\\s{0,9}>|<br\\s{0,9}/?>");

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,15})(?=[\\s/>])");
    private static final Set<String> HIDDEN = Set.of("script", "style", "head", "template", "noscript");
    private static final Set<String> STRUCK_OUT = Set.of("s", "strike", "del");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote");
    private static final Set<String> LINES =
            Set.of("br", "div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "main", "body", "hr");

    private final String text;

    /** End marks that do not occur in the rest of the text. */
    private final Set<String> endless = new HashSet<>();

    private HtmlTagFinder(String text) {
        this.text = text;
    }

    /** Returns the markup of a text, or null if the text has none. */
    static HtmlTagFinder of(String text) {
        return SIGN.matcher(text).find() ? new HtmlTagFinder(text) : null;
    }

    /** Returns the end of the tag, comment or hidden element that starts here, or the start if there is none. */
    int end(int start) {
        if (text.startsWith("<!", start)) {
            return endOf(text.startsWith("<!--", start) ? "-->" : ">", start);
        }
        String name = name(start);
        int end = name == null ? start : endOf(">", start);
        boolean hidden = end > start && text.charAt(start + 1) != '/' && HIDDEN.contains(name);
        return hidden ? hiddenEnd(name, end) : end;
    }

    /** Returns the text that replaces the tag that starts here. */
    String replacement(int start) {
        String name = name(start);
        if (name == null || HIDDEN.contains(name)) {
            return "";
        }
        boolean closes = text.charAt(start + 1) == '/';
        if (CELLS.contains(name)) {
            return closes ? "\t" : "";
        }
        if (STRUCK_OUT.contains(name)) {
            return "~~";
        }
        return PARAGRAPHS.contains(name) ? "\n\n" : LINES.contains(name) ? "\n" : "";
    }

    private String name(int start) {
        Matcher name = NAME.matcher(text).region(start, Math.min(text.length(), start + 20));
        return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /** Returns the end of the mark that closes what starts here, or the start if there is none. */
    private int endOf(String mark, int start) {
        int found = endless.contains(mark) ? -1 : text.indexOf(mark, start);
        if (found < 0) {
            endless.add(mark);
        }
        return found < 0 ? start : found + mark.length();
    }

    private int hiddenEnd(String name, int from) {
        if (endless.contains(name)) {
            return from;
        }
        Matcher end =
                Pattern.compile("(?i)</" + name + "\\s{0,9}>").matcher(text).region(from, text.length());
        if (end.find()) {
            return end.end();
        }
        endless.add(name);
        return from;
    }
}
