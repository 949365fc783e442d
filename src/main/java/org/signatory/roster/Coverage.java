package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a roster file lists, which decides what somebody's absence from it means. */
@Schema(name = "RosterCoverage")
public enum Coverage {
    /** Everyone who serves on the roster's day, each with all terms. */
    @JsonProperty("current")
    CURRENT,
    /** Those who have left, each with all terms. */
    @JsonProperty("historical")
    HISTORICAL,
    /** Both. */
    @JsonProperty("complete")
    COMPLETE
}
