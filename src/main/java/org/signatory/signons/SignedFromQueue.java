package org.signatory.signons;

import java.util.UUID;

/** Fired within the transaction when a Member signs whom an import had put into the queue. */
public record SignedFromQueue(UUID importId, String bioguideId, UUID signOnId) {}
