package org.signatory.database;

/** A reason not to start, in one sentence that tells the person what to do. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String reason, Object... arguments) {
        super(reason.formatted(arguments), null, false, false);
    }
}
