package org.signatory.ingest.signers;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done with names that are still in doubt when signers are stored. */
@Schema(name = "DoubtHandling")
public enum UnresolvedPolicy {
    /** Nothing is stored as long as one name is in doubt. */
    @JsonProperty("refuse")
    REFUSE,
    /** The sure ones are stored, the others left out. */
    @JsonProperty("leave")
    LEAVE,
    /** The sure ones are stored, the others kept as names that are never counted. */
    @JsonProperty("keep")
    KEEP
}
