package org.signatory.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.signatory.members.Chamber;

/** In which chamber signers sit, as a caller says it. */
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

    Chamber chamber() {
        return chamber;
    }
}
