package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what rule a letter's signers are kept in balance. */
@Schema(name = "BalanceRule")
public enum BalanceRule {
    /** As many of one side of the aisle as of the other: who is over that waits for a counterpart. */
    @JsonProperty("bipartisan-pairs")
    BIPARTISAN_PAIRS
}
