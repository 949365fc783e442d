package org.signatory.ingest.signers;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the ways in which an import can handle uncertain names. */
@Schema(name = "DoubtHandling")
public enum UnresolvedPolicy {
    /** Rejects the import if any name is uncertain. */
    @JsonProperty("reject")
    REJECT,
    /** Saves the certain names and skips the others. */
    @JsonProperty("leave")
    LEAVE,
    /** Saves the certain names, and keeps the others as names that are never counted. */
    @JsonProperty("keep")
    KEEP
}
