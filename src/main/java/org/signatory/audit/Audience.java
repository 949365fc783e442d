package org.signatory.audit;

/** The widest group of callers that can see a change. */
public enum Audience {
    /** Staff alone: notes, contacts, invitations. */
    STAFF,
    /** Staff and partners. */
    COALITION,
    /** All callers who may see the letter. */
    PUBLIC
}
