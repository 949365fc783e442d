package org.signatory.security;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.platform.sql.UuidEntity;

/** Stores the session of a browser. It expires a day after its last use, after 30 days, or with its key. */
@Entity
public class Session extends UuidEntity {

    static final Duration MAX_AGE = SessionAuthenticationMechanism.MAX_AGE;
    static final Duration MAX_IDLE = Duration.ofHours(24);

    public String hash;
    public UUID keyId;
    public Instant createdAt;
    public Instant lastUsedAt;

    static void begin(ApiKey key, Secret secret, Instant now) {
        Session session = new Session();
        session.hash = secret.hash();
        session.keyId = key.id;
        session.createdAt = now;
        session.lastUsedAt = now;
        session.persist();
    }

    static Optional<Session> bySecret(Secret secret, Instant now) {
        return find(
                        "hash = ?1 and createdAt > ?2 and lastUsedAt > ?3",
                        secret.hash(),
                        now.minus(MAX_AGE),
                        now.minus(MAX_IDLE))
                .firstResultOptional();
    }

    /** Returns the digests that belong to active sessions. */
    static Set<String> current(String[] hashes, Instant now) {
        return Session.<Session>stream(
                        SqlInHql.oneOf("hash", "?1") + " and createdAt > ?2 and lastUsedAt > ?3",
                        hashes,
                        now.minus(MAX_AGE),
                        now.minus(MAX_IDLE))
                .map(session -> session.hash)
                .collect(Collectors.toSet());
    }

    static void end(Secret secret) {
        delete("hash", secret.hash());
    }

    static void endAll(UUID keyId) {
        delete("keyId", keyId);
    }

    static void forgetEnded(Instant now) {
        delete("createdAt <= ?1 or lastUsedAt <= ?2", now.minus(MAX_AGE), now.minus(MAX_IDLE));
    }
}
