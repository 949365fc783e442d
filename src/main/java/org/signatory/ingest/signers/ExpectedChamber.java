package org.signatory.ingest.signers;

import org.signatory.roster.Chamber;

/** Lists the values of a parameter for the chamber of the signers. */
public enum ExpectedChamber {
    HOUSE(Chamber.HOUSE),
    SENATE(Chamber.SENATE),
    ANY(null);

    private final Chamber chamber;

    ExpectedChamber(Chamber chamber) {
        this.chamber = chamber;
    }

    public Chamber chamber() {
        return chamber;
    }
}
