package org.signatory.letters;

/** Lists the audiences of a letter after it is opened. */
public enum Visibility {
    /** Visible to staff only. */
    INTERNAL,
    /** Visible to staff and partner organizations. */
    COALITION,
    /** Visible to all callers. */
    PUBLIC
}
