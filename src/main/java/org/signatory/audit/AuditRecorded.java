package org.signatory.audit;

/** Fired within the transaction of each act that is recorded; once that has ended, what was read before may hold no more. */
public record AuditRecorded(String act) {}
