package org.signatory.documents;

/** Lists the groupings of signers of a bicameral letter. */
public enum SignerGrouping {
    NONE,
    /** A heading and a block for each chamber. */
    CHAMBER
}
