package org.signatory.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Represents a piece of a text, which may be highlighted.
 *
 * @param kind the kind of the finding, for the style sheet; null for plain text
 * @param number of the finding, for links; null for plain text
 */
record HighlightedPiece(String text, String kind, Integer number) {

    /** Represents a finding in a text. */
    record Found(int start, int end, String kind, Integer number) {}

    /** Splits a text into pieces. Of overlapping findings, the one that begins first wins, then the longer one. */
    static List<HighlightedPiece> of(String text, List<Found> found) {
        List<HighlightedPiece> pieces = new ArrayList<>();
        int at = 0;
        List<Found> order = found.stream()
                .sorted(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()))
                .toList();
        for (Found each : order) {
            if (each.start() < at || each.end() > text.length()) {
                continue;
            }
            if (each.start() > at) {
                pieces.add(new HighlightedPiece(text.substring(at, each.start()), null, null));
            }
            pieces.add(new HighlightedPiece(text.substring(each.start(), each.end()), each.kind(), each.number()));
            at = each.end();
        }
        if (at < text.length()) {
            pieces.add(new HighlightedPiece(text.substring(at), null, null));
        }
        return pieces;
    }
}
