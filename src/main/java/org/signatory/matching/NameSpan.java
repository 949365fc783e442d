package org.signatory.matching;

import org.signatory.roster.Chamber;

/**
 * Represents a span of text that may be a person's name, with its context.
 *
 * @param unit the number of its unit
 * @param start the start of its titles
 * @param nameStart the start of the name
 * @param nameEnd the end of the name
 * @param end the end of everything that belongs to it, including the affiliation
 * @param words the number of words in the name
 * @param honorific whether a title of Members precedes it
 * @param official whether another title precedes it
 * @param chamber the chamber of the title, or null
 * @param group whether the title is plural
 * @param lower whether a lowercase word precedes it in its part of the sentence
 */
record NameSpan(
        int unit,
        int start,
        int nameStart,
        int nameEnd,
        int end,
        int words,
        Affiliation affiliation,
        String id,
        boolean honorific,
        boolean official,
        Chamber chamber,
        boolean group,
        boolean lower) {

    boolean isMarked() {
        return id != null || !affiliation.isEmpty() || honorific;
    }

    /** Returns the span with the chamber from the line below the name, unless it already has a chamber. */
    NameSpan withChamber(Chamber other) {
        return new NameSpan(
                unit,
                start,
                nameStart,
                nameEnd,
                end,
                words,
                affiliation,
                id,
                honorific,
                official,
                chamber == null ? other : chamber,
                group,
                lower);
    }

    NameSpan cut(int from, int to, int count) {
        boolean last = to == nameEnd;
        return new NameSpan(
                unit,
                from == nameStart ? start : from,
                from,
                to,
                last ? end : to,
                count,
                last ? affiliation : Affiliation.NONE,
                last ? id : null,
                honorific,
                official,
                chamber,
                group,
                lower);
    }
}
