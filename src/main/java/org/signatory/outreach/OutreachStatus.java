package org.signatory.outreach;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How it stands with a Member who is asked. */
public enum OutreachStatus {
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("considering")
    CONSIDERING,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("promised")
    PROMISED,
    /** A sign-on stands; this wins over what the record says, and is never written into it. */
    @JsonProperty("signed")
    SIGNED;

    /** The status as data and sheets name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
