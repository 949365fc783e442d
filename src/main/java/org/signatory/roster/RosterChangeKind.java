package org.signatory.roster;

/** Lists the kinds of import findings in the order of the report, those that require review first. */
public enum RosterChangeKind {
    /** The file contradicts stored details, which were not overwritten. */
    SUSPICIOUS,
    /** A serving Member is no longer in the roster. */
    ENDED,
    /** A stored name, ID or service period was changed. */
    CHANGED,
    /** A new Member, or a new term of an existing Member. */
    ADDED
}
