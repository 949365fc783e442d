package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Lists the roles of a signer. */
public enum SignOnRole {
    /** Lead sponsor, who is also a signer and is counted once. */
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("cosigner")
    COSIGNER
}
