package org.signatory.audit;

/** Lists the audiences of a change, as the widest group of callers that can see it. */
public enum ChangeVisibility {
    /** Staff only, for notes, contacts and invitations. */
    STAFF,
    /** Staff and partners. */
    COALITION,
    /** All callers with access to the letter. */
    PUBLIC
}
