package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to withdrawn signatures or endorsements in a list. */
public enum Withdrawn {
    @JsonProperty("exclude")
    EXCLUDE,
    @JsonProperty("include")
    INCLUDE,
    @JsonProperty("only")
    ONLY
}
