package org.signatory.matching;

/**
 * Represents several names in one passage that have one role.
 *
 * @param start the offset of the first character, in UTF-16 code units from 0
 * @param end the offset after the last character
 * @param names the number of names
 * @param evidence the words that decide the role, or null if the text has none
 */
public record NamePassage(int start, int end, int names, MentionRole role, RoleEvidence evidence) {

    /** Minimum number of names in a list. */
    static final int MIN_NAMES = 3;

    NamePassage as(MentionRole other) {
        return new NamePassage(start, end, names, other, evidence);
    }

    /** Returns the question that a person must answer, or null if the role is clear. */
    public String question() {
        return role == MentionRole.UNCLEAR ? names + " names in this passage: did they sign the letter?" : null;
    }
}
