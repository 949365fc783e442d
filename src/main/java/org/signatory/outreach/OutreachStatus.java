package org.signatory.outreach;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Lists the statuses of outreach to a Member. */
public enum OutreachStatus {
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("considering")
    CONSIDERING,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("promised")
    PROMISED,
    /** The Member has an active sign-on. Derived; overrides the recorded status and is never saved. */
    @JsonProperty("signed")
    SIGNED;

    /** Returns the name of the status in data and sheets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
