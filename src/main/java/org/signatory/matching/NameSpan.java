package org.signatory.matching;

import org.signatory.roster.Chamber;

/**
 * A stretch of text that may be a person's name, with what stands around it.
 *
 * @param unit the number of the unit that it stands in
 * @param start where its titles begin
 * @param nameStart where the name begins
 * @param nameEnd where the name ends
 * @param end where all that belongs to it ends, affiliation included
 * @param words how many words the name has
 * @param honorific whether a title of Members stands before it
 * @param official whether a title of somebody else stands before it
 * @param chamber of the title, or null
 * @param group whether the title is of several
 * @param lower whether a lowercase word stands before it in its part of the sentence
 */
record NameSpan(
        int unit,
        int start,
        int nameStart,
        int nameEnd,
        int end,
        int words,
        Affiliation beside,
        String id,
        boolean honorific,
        boolean official,
        Chamber chamber,
        boolean group,
        boolean lower) {

    boolean isMarked() {
        return id != null || !beside.isEmpty() || honorific;
    }

    /** With the chamber that the line under the name tells. */
    NameSpan seated(Chamber said) {
        return new NameSpan(
                unit,
                start,
                nameStart,
                nameEnd,
                end,
                words,
                beside,
                id,
                honorific,
                official,
                chamber == null ? said : chamber,
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
                last ? beside : Affiliation.NONE,
                last ? id : null,
                honorific,
                official,
                chamber,
                group,
                lower);
    }
}
