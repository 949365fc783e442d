package org.signatory.documents;

import java.util.Arrays;
import java.util.List;

/** Removes control characters, which XML and printed lines cannot contain. */
final class PrintTextCleaner {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;
    private static final int MARK_OF_ORDER = 0xfeff;

    private PrintTextCleaner() {}

    static String line(String text) {
        return text == null ? "" : clean(text).replaceAll("\\s+", " ").strip();
    }

    /**
     * Splits text into paragraphs as lists of lines. Empty lines separate paragraphs; without any, each line is one.
     * Other line breaks stay, since they may belong to a list or a poem.
     */
    static List<List<String>> paragraphs(String text) {
        String clean = clean(text).strip();
        return Arrays.stream(clean.split(clean.contains("\n\n") ? "\n{2,}" : "\n"))
                .map(paragraph -> Arrays.stream(paragraph.split("\n"))
                        .map(PrintTextCleaner::line)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    static String clean(String text) {
        String lines = text.replaceAll("\r\n?|[\u000b\u0085\u2028]", "\n")
                .replaceAll("[\f\u2029]", "\n\n")
                .replaceAll("(?m)^[ \t]+$", "");
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().filter(PrintTextCleaner::isPrinted).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isPrinted(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        boolean control = c < FIRST_PRINTABLE || c >= DELETE && c <= LAST_CONTROL;
        boolean none = (c & 0xfffe) == 0xfffe || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !none && c != MARK_OF_ORDER;
    }
}
