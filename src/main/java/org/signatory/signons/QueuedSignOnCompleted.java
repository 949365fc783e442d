package org.signatory.signons;

import java.util.UUID;

/** Signals that a Member whom an import had put on the waiting list has signed, within the transaction. */
public record QueuedSignOnCompleted(UUID importId, String bioguideId, UUID signOnId) {}
