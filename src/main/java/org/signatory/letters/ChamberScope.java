package org.signatory.letters;

import org.signatory.roster.Chamber;

/** Lists the chambers whose Members can sign a letter. */
public enum ChamberScope {
    HOUSE,
    SENATE,
    BICAMERAL;

    /** Returns the only chamber that can sign, or null for both chambers. */
    public Chamber only() {
        return this == BICAMERAL ? null : Chamber.valueOf(name());
    }

    public boolean takes(Chamber chamber) {
        return this == BICAMERAL || name().equals(chamber.name());
    }
}
