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
 * @param place where the affiliation is written
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
        WrittenAffiliation affiliation,
        Place place,
        String id,
        boolean honorific,
        boolean official,
        Chamber chamber,
        boolean group,
        boolean lower) {

    /** Lists the places of an affiliation. */
    enum Place {
        /** Next to the name in a form that follows only names, as "(D-NV)". */
        ATTACHED,
        /** A state in running text, which also follows other words: "Lee of Nevada", "Lee, NV", "Davis, California". */
        LOOSE,
        /** The state in a heading, which may not refer to the name. */
        HEADING
    }

    /** Returns a name without a title or affiliation. */
    static NameSpan plain(int start, int end, int words) {
        return new NameSpan(
                -1,
                start,
                start,
                end,
                end,
                words,
                WrittenAffiliation.NONE,
                Place.ATTACHED,
                null,
                false,
                false,
                null,
                false,
                false);
    }

    /** Returns whether the words around the span show that it is a name. */
    boolean isMarked() {
        boolean titled = start < nameStart;
        return id != null
                || honorific
                || !affiliation.isEmpty() && (place == Place.ATTACHED || place == Place.LOOSE && titled);
    }

    /** Returns the span with the chamber from the line below the name, unless it already has a chamber. */
    NameSpan withChamber(Chamber other) {
        return with(affiliation, place, official, chamber == null ? other : chamber);
    }

    /** Returns the name as if it had the title of the chamber of its column. */
    NameSpan inColumn(Chamber column) {
        return honorific && chamber != null || column == null
                ? this
                : new NameSpan(
                        unit,
                        start,
                        nameStart,
                        nameEnd,
                        end,
                        words,
                        affiliation,
                        place,
                        id,
                        true,
                        official,
                        column,
                        false,
                        lower);
    }

    NameSpan withAffiliation(WrittenAffiliation other, Place at) {
        return with(other, at, official, chamber);
    }

    /** Returns the span without the mark of another office, for a Member with a title such as Reverend. */
    NameSpan asMember() {
        return with(affiliation, place, false, chamber);
    }

    private NameSpan with(WrittenAffiliation otherAffiliation, Place at, boolean office, Chamber of) {
        return new NameSpan(
                unit,
                start,
                nameStart,
                nameEnd,
                end,
                words,
                otherAffiliation,
                at,
                id,
                honorific,
                office,
                of,
                group,
                lower);
    }

    NameSpan cut(int from, int to, int count) {
        boolean last = to == nameEnd;
        boolean first = from == nameStart;
        return new NameSpan(
                unit,
                first ? start : from,
                from,
                to,
                last ? end : to,
                count,
                last ? affiliation : WrittenAffiliation.NONE,
                place,
                last ? id : null,
                honorific,
                official,
                chamber,
                group,
                lower);
    }

    /** Returns this surname joined with the given names that follow it. */
    NameSpan joinedWith(NameSpan given) {
        return new NameSpan(
                unit,
                start,
                nameStart,
                given.nameEnd,
                given.end,
                words + given.words,
                given.affiliation,
                given.place,
                given.id,
                honorific,
                official,
                chamber,
                group,
                lower);
    }
}
