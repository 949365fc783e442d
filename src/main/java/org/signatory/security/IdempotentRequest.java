package org.signatory.security;

import java.util.UUID;

/**
 * A request that was sent with an Idempotency-Key.
 *
 * @param keyId the API key that sent it
 * @param fingerprint a digest of what it asks for
 */
record IdempotentRequest(UUID keyId, String key, String fingerprint) {}
