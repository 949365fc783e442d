package org.signatory.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BalanceRule")
public enum BalanceRule {
    /** Requires as many signers from one side of the aisle as from the other; additional signers wait for a counterpart. */
    BIPARTISAN_PAIRS
}
