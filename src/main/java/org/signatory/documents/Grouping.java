package org.signatory.documents;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a bicameral letter prints its signers in one block. */
public enum Grouping {
    @JsonProperty("none")
    NONE,
    /** A heading and a block for each chamber. */
    @JsonProperty("chamber")
    CHAMBER
}
