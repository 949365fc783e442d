package org.signatory.platform.database;

/** Reports why the product cannot start, in a sentence that says what to do. */
public final class StartupException extends Exception {

    private static final long serialVersionUID = 1L;

    StartupException(String reason, Object... arguments) {
        super(reason.formatted(arguments), null, false, false);
    }
}
