package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Lists the audiences of a letter after it is opened. */
public enum Visibility {
    /** Visible to staff only. */
    @JsonProperty("internal")
    INTERNAL,
    /** Visible to staff and partner organizations. */
    @JsonProperty("coalition")
    COALITION,
    /** Visible to all callers. */
    @JsonProperty("public")
    PUBLIC
}
