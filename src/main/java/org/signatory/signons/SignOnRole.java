package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what role a Member signs. */
public enum SignOnRole {
    /** Leads the letter; a lead signs too and is counted once. */
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("cosigner")
    COSIGNER
}
