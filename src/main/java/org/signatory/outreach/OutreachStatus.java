package org.signatory.outreach;

import java.util.Locale;

/** Lists the statuses of outreach to a Member. */
public enum OutreachStatus {
    ASKED,
    CONSIDERING,
    DECLINED,
    PROMISED,
    /** The Member has an active sign-on. Derived; overrides the recorded status and is never saved. */
    SIGNED;

    /** Returns the name of the status in data and sheets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
