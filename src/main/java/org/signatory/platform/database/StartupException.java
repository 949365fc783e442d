package org.signatory.platform.database;

/** Reports a failed start with the reason and what to do. */
public final class StartupException extends Exception {

    private static final long serialVersionUID = 1L;

    StartupException(String reason, Object... arguments) {
        super(reason.formatted(arguments), null, false, false);
    }
}
