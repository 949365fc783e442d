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

    /** Returns whether several names without a role may be signers; then a person must decide. */
    RoleReading orUnclear(int names, boolean event) {
        if (role != MentionRole.MENTIONED || names < NameList.MIN_NAMES) {
            return this;
        }
        return as(event ? MentionRole.OTHER_LETTER : MentionRole.UNCLEAR);
    }
}
