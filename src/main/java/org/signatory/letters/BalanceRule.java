package org.signatory.letters;

public enum BalanceRule {
    /** Requires as many signers from one side of the aisle as from the other; additional signers wait for a counterpart. */
    BIPARTISAN_PAIRS
}
