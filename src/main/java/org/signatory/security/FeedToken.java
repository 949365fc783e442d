package org.signatory.security;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.signatory.platform.sql.VersionedEntity;

/**
 * Stores a feed token: a secret in the URL of a feed. It can read feeds, and nothing else, with the rights of its
 * key.
 */
@Entity
public class FeedToken extends VersionedEntity {

    public UUID keyId;
    public String name;
    public String hash;
    public Instant createdAt;
    public Instant revokedAt;

    static FeedToken of(UUID keyId, String name, Secret secret, Instant now) {
        FeedToken token = new FeedToken();
        token.keyId = keyId;
        token.name = name;
        token.hash = secret.hash();
        token.createdAt = now;
        return token;
    }

    static void revokeAll(UUID keyId, Instant now) {
        update("revokedAt = ?1, version = version + 1 where keyId = ?2 and revokedAt is null", now, keyId);
    }

    static Optional<FeedToken> bySecret(Secret secret) {
        return find("hash = ?1 and revokedAt is null", secret.hash()).firstResultOptional();
    }
}
