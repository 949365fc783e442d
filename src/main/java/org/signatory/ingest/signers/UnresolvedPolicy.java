package org.signatory.ingest.signers;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists what an import can do with uncertain names. */
@Schema(name = "DoubtHandling")
public enum UnresolvedPolicy {
    /** Nothing is stored as long as one name is uncertain. */
    @JsonProperty("refuse")
    REFUSE,
    /** The certain names are stored, the others left out. */
    @JsonProperty("leave")
    LEAVE,
    /** The certain names are stored, the others kept as names that are never counted. */
    @JsonProperty("keep")
    KEEP
}
