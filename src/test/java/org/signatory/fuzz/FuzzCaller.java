package org.signatory.fuzz;

/** Who makes a request. */
enum FuzzCaller {
    NOBODY,
    PARTNER,
    VIEWER,
    EDITOR,
    ADMIN;

    boolean isStaff() {
        return ordinal() >= VIEWER.ordinal();
    }

    /** Whether what it does to letters changes what others may see. */
    boolean writes() {
        return ordinal() >= EDITOR.ordinal();
    }
}
