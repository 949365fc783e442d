package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Lists the levels of certainty of a sign-on. */
public enum Certainty {
    /** Confirmed by the office or by the sent letter. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** Reported by a reliable person. */
    @JsonProperty("probable")
    PROBABLE,
    /** Not yet verified with the office. */
    @JsonProperty("unconfirmed")
    UNCONFIRMED
}
