package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.List;

/** Represents a line of a text that is not blank. */
record Paragraph(String text, int start) {

    static List<Paragraph> of(String text) {
        List<Paragraph> all = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                int lead = line.length() - line.stripLeading().length();
                all.add(new Paragraph(line.strip(), start + lead));
            }
            start = end + 1;
        }
        return all;
    }

    int end() {
        return start + text.length();
    }

    boolean isQuote() {
        return text.startsWith("\u201c") || text.startsWith("\"");
    }

    <T> ExtractedText<T> part(T value, int from, int to, boolean sure) {
        return new ExtractedText<>(value, start + from, start + to, sure);
    }

    <T> ExtractedText<T> whole(T value, boolean sure) {
        return part(value, 0, text.length(), sure);
    }
}
