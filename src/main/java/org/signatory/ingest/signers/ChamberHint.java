package org.signatory.ingest.signers;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.signatory.roster.Chamber;

/** Lists the values of a parameter for the chamber of the signers. */
public enum ChamberHint {
    @JsonProperty("house")
    HOUSE(Chamber.HOUSE),
    @JsonProperty("senate")
    SENATE(Chamber.SENATE),
    @JsonProperty("any")
    ANY(null);

    private final Chamber chamber;

    ChamberHint(Chamber chamber) {
        this.chamber = chamber;
    }

    public Chamber chamber() {
        return chamber;
    }
}
