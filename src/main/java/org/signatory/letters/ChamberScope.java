package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.signatory.members.Chamber;

/** Whose signatures a letter takes. */
public enum ChamberScope {
    @JsonProperty("house")
    HOUSE,
    @JsonProperty("senate")
    SENATE,
    @JsonProperty("bicameral")
    BICAMERAL;

    public boolean takes(Chamber chamber) {
        return this == BICAMERAL || name().equals(chamber.name());
    }
}
