package org.signatory.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a bicameral letter prints its signers in one block. */
@Schema(name = "SignerGrouping")
public enum SignerGrouping {
    @JsonProperty("none")
    NONE,
    /** A heading and a block for each chamber. */
    @JsonProperty("chamber")
    CHAMBER
}
