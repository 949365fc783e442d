package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the coverages of roster files, which determine the meaning of an absence. */
@Schema(name = "RosterCoverage")
public enum Coverage {
    /** All Members serving on the roster's date, with all their terms. */
    @JsonProperty("current")
    CURRENT,
    /** Former Members, with all their terms. */
    @JsonProperty("historical")
    HISTORICAL,
    /** Current and former Members. */
    @JsonProperty("complete")
    COMPLETE
}
