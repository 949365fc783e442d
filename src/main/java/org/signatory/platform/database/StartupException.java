package org.signatory.platform.database;

/** A reason not to start, in one sentence that tells the person what to do. */
public final class StartupException extends Exception {

    private static final long serialVersionUID = 1L;

    StartupException(String reason, Object... arguments) {
        super(reason.formatted(arguments), null, false, false);
    }
}
