package org.signatory.groups;

/** Signals an invalid expression and the position of the error. */
final class InvalidMemberSetExpression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Position in the text, from 0. */
    final int at;

    InvalidMemberSetExpression(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** Returns the message for the user, with a position from 1. */
    String text() {
        return "At character " + (at + 1) + ": " + getMessage();
    }
}
