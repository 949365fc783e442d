package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sees a letter once it circulates. */
public enum Visibility {
    /** Staff only. */
    @JsonProperty("internal")
    INTERNAL,
    /** Staff and partner organizations. */
    @JsonProperty("coalition")
    COALITION,
    /** Everybody. */
    @JsonProperty("public")
    PUBLIC
}
