package org.signatory.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the coverages of roster files, which determine the meaning of an absence. */
@Schema(name = "RosterCoverage")
public enum Coverage {
    /** All Members serving on the roster's date, with all their terms. */
    CURRENT,
    /** Former Members, with all their terms. */
    HISTORICAL,
    /** Current and former Members. */
    COMPLETE
}
