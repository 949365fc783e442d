package org.signatory.roster;

/** Lists the coverages of roster files, which determine the meaning of an absence. */
public enum RosterFileScope {
    /** All Members serving on the roster's date, with all their terms. */
    CURRENT,
    /** Former Members, with all their terms. */
    HISTORICAL,
    /** Current and former Members. */
    COMPLETE
}
