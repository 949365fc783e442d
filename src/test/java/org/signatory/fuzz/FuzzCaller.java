package org.signatory.fuzz;

/** Lists the callers of requests. */
enum FuzzCaller {
    NOBODY,
    PARTNER,
    VIEWER,
    EDITOR,
    ADMIN;

    boolean isStaff() {
        return ordinal() >= VIEWER.ordinal();
    }

    /** Returns whether its changes of letters affect what others may see. */
    boolean writes() {
        return ordinal() >= EDITOR.ordinal();
    }
}
