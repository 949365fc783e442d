package org.signatory.matching;

/**
 * Represents the role that a clause gives to names.
 *
 * @param cue the words that decide it, or null
 * @param manner how the words refer to the names, or null
 * @param leading whether the verb says that they lead
 */
record RoleReading(MentionRole role, TextSpan cue, RoleCues.Manner manner, boolean leading) {

    static final RoleReading NONE = new RoleReading(MentionRole.MENTIONED, null, null, false);

    RoleReading as(MentionRole other) {
        return new RoleReading(other, cue, manner, leading);
    }

    boolean subject() {
        return manner == RoleCues.Manner.SUBJECT;
    }

    boolean restated() {
        return manner == RoleCues.Manner.RESTATED;
    }

    static RoleReading otherLetter(int start, int end) {
        return new RoleReading(MentionRole.OTHER_LETTER, new TextSpan(start, end), null, false);
    }
}
