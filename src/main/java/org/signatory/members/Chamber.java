package org.signatory.members;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two chambers of Congress. */
public enum Chamber {
    @JsonProperty("house")
    HOUSE,
    @JsonProperty("senate")
    SENATE
}
