package org.signatory.audit;

/** Signals a recorded change, within its transaction. Cached data can be outdated after the commit. */
public record AuditEntryRecorded(String type) {}
