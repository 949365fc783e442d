package org.signatory.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the groupings of signers of a bicameral letter. */
@Schema(name = "SignerGrouping")
public enum SignerGrouping {
    @JsonProperty("none")
    NONE,
    /** A heading and a block for each chamber. */
    @JsonProperty("chamber")
    CHAMBER
}
