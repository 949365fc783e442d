package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Represents a line of a text that is not blank. */
record ReleaseLine(String text, int start) {

    private static final int MIN_WRAPPED = 45;
    /** A quote of more than a name. */
    private static final Pattern QUOTE = Pattern.compile("\u201c[^\u201c\u201d]{30,}\u201d");

    /** A quote in a paragraph that starts with one; without an end, it goes on in the next paragraph. */
    private static final Pattern ANY_QUOTE = Pattern.compile("[\u201c\"][^\u201c\u201d\"]{30,}(?:[\u201d\"]|$)");

    static List<ReleaseLine> of(String text) {
        List<ReleaseLine> all = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                int lead = line.length() - line.stripLeading().length();
                all.add(new ReleaseLine(line.strip(), start + lead));
            }
            start = end + 1;
        }
        return all;
    }

    /** Joins the lines of sentences that a program wrapped. A line break becomes a space, so that offsets stay the same. */
    static List<ReleaseLine> unwrapped(List<ReleaseLine> lines) {
        List<ReleaseLine> all = new ArrayList<>();
        int length = 0;
        for (ReleaseLine line : lines) {
            ReleaseLine last = all.isEmpty() ? null : all.get(all.size() - 1);
            boolean wrapped = last != null
                    && line.start() - last.end() == 1
                    && length >= MIN_WRAPPED
                    && ".:;!?\u201d\")".indexOf(last.text().charAt(last.text().length() - 1)) < 0;
            if (wrapped) {
                all.set(all.size() - 1, new ReleaseLine(last.text() + " " + line.text(), last.start()));
            } else {
                all.add(line);
            }
            length = line.text().length();
        }
        return all;
    }

    int end() {
        return start + text.length();
    }

    boolean isQuote() {
        return text.startsWith("\u201c") || text.startsWith("\"");
    }

    /** Returns the same text with the letters of each quote replaced by quotation marks, so that offsets stay the same. */
    ReleaseLine withoutQuotes() {
        Matcher quote = (isQuote() ? ANY_QUOTE : QUOTE).matcher(text);
        return new ReleaseLine(quote.replaceAll(it -> "\"".repeat(it.group().length())), start);
    }

    <T> ExtractedValue<T> part(T value, int from, int to, boolean sure) {
        return new ExtractedValue<>(value, start + from, start + to, sure);
    }

    <T> ExtractedValue<T> whole(T value, boolean sure) {
        return part(value, 0, text.length(), sure);
    }
}
