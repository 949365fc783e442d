package org.signatory.security;

import java.time.Instant;
import java.util.UUID;

/**
 * Identifies the credential of a caller, so that a long response can check later whether it is still valid.
 *
 * @param hash the digest of the key's secret at that time
 * @param organizationId the partner's organization at that time, or null
 * @param expiresAt when the key expires, or null
 * @param session the digest of the session's secret; null for a caller who sent the key itself
 */
public record CredentialSnapshot(
        UUID keyId, String hash, Role role, UUID organizationId, Instant expiresAt, String session) {

    static CredentialSnapshot of(ApiKey key, Secret session) {
        return new CredentialSnapshot(
                key.id, key.hash, key.role, key.organizationId, key.expiresAt, session == null ? null : session.hash());
    }

    public boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Returns whether the key still has the secret, role and organization of this credential. */
    boolean matches(ApiKey key) {
        return equals(new CredentialSnapshot(key.id, key.hash, key.role, key.organizationId, expiresAt, session));
    }
}
