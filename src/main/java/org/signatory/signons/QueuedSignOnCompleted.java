package org.signatory.signons;

import java.util.UUID;

/** Signals, within the transaction, that a waiting Member of an import has signed. */
public record QueuedSignOnCompleted(UUID importId, String bioguideId, UUID signOnId) {}
