package org.signatory.ingest.signers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the ways in which an import can handle uncertain names. */
@Schema(name = "DoubtHandling")
public enum UnresolvedPolicy {
    /** Rejects the import if any name is uncertain. */
    REJECT,
    /** Saves the certain names and skips the others. */
    LEAVE,
    /** Saves the certain names, and keeps the others as names that are never counted. */
    KEEP
}
