package org.signatory.documents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the groupings of signers of a bicameral letter. */
@Schema(name = "SignerGrouping")
public enum SignerGrouping {
    NONE,
    /** A heading and a block for each chamber. */
    CHAMBER
}
