package org.signatory.security;

import java.util.UUID;

/**
 * Represents a request with an Idempotency-Key.
 *
 * @param keyId the API key of the caller
 * @param fingerprint a digest of the request
 */
record IdempotentRequestKey(UUID keyId, String key, String fingerprint) {}
