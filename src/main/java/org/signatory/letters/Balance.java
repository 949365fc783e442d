package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what rule a letter's signers are kept in balance. */
public enum Balance {
    /** As many of one side of the aisle as of the other: who is over that waits for a counterpart. */
    @JsonProperty("bipartisan-pairs")
    BIPARTISAN_PAIRS
}
