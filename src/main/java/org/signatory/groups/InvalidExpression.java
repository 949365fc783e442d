package org.signatory.groups;

/** An expression that cannot be read or answered, and where. */
final class InvalidExpression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The place in the text, from 0. */
    final int at;

    InvalidExpression(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** What to tell whoever wrote it; people count from 1. */
    String said() {
        return "At character " + (at + 1) + ": " + getMessage();
    }
}
