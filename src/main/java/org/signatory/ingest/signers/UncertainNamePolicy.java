package org.signatory.ingest.signers;

/** Lists the ways in which an import can handle uncertain names. */
public enum UncertainNamePolicy {
    /** Rejects the import if any name is uncertain. */
    REJECT,
    /** Saves the certain names and skips the others. */
    SKIP,
    /** Saves the certain names, and keeps the others as names that are never counted. */
    KEEP
}
