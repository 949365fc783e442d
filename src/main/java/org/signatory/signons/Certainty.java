package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure it is that the Member signs. */
public enum Certainty {
    /** The office said so, or it stands in the sent letter. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** Somebody who knows said so. */
    @JsonProperty("probable")
    PROBABLE,
    /** To be asked. */
    @JsonProperty("unconfirmed")
    UNCONFIRMED
}
