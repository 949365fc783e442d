package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.signatory.roster.Chamber;

/** Whose signatures a letter takes. */
public enum ChamberScope {
    @JsonProperty("house")
    HOUSE,
    @JsonProperty("senate")
    SENATE,
    @JsonProperty("bicameral")
    BICAMERAL;

    /** The one chamber that it is limited to; null where it takes both. */
    public Chamber only() {
        return this == BICAMERAL ? null : Chamber.valueOf(name());
    }

    public boolean takes(Chamber chamber) {
        return this == BICAMERAL || name().equals(chamber.name());
    }
}
