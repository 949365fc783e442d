package org.signatory.roster;

import java.util.Locale;

/** Lists the chambers of Congress. */
public enum Chamber {
    HOUSE,
    SENATE;

    /** Returns the chamber's name in data, such as {@code house}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the chamber's name in text, such as {@code House}. */
    public String title() {
        return this == HOUSE ? "House" : "Senate";
    }
}
