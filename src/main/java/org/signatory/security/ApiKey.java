package org.signatory.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.signatory.platform.sql.VersionedEntity;

/** Stores an API key. The secret itself is never stored, only its SHA-256 digest. */
@Entity
public class ApiKey extends VersionedEntity {

    /** An arbitrary advisory lock number that nothing else in this database uses. */
    private static final long LOCK = 0x0726_0573_0002L;

    public String name;

    @Enumerated(EnumType.STRING)
    public Role role;

    public UUID organizationId;

    /** The first characters of the secret, which help a person recognize the key. */
    public String prefix;

    public String hash;
    public Instant createdAt;
    public Instant expiresAt;
    public Instant lastUsedAt;
    public Instant revokedAt;

    public static ApiKey of(
            String name, Role role, UUID organizationId, Instant expiresAt, Secret secret, Instant now) {
        ApiKey key = new ApiKey();
        key.name = name;
        key.role = role;
        key.organizationId = organizationId;
        key.expiresAt = expiresAt;
        key.createdAt = now;
        key.use(secret);
        return key;
    }

    /** The external account that signs in with this key; null for an ordinary key. */
    public String person;

    /**
     * Returns the key of a person who signs in with an external account, with the name and role that the provider
     * reports now. The key expires with the longest session, so that an admin's account does not count as the last
     * permanent admin key.
     */
    static ApiKey of(OidcAccount account, Instant now) {
        ApiKey key = ApiKey.<ApiKey>find("person", account.id())
                .firstResultOptional()
                .orElseGet(() -> {
                    ApiKey made = of(account.name(), account.role(), null, null, Secret.random(), now);
                    made.person = account.id();
                    made.prefix = "account";
                    made.persist();
                    return made;
                });
        key.name = account.name();
        key.role = account.role();
        key.expiresAt = now.plus(SessionAuthenticationMechanism.MAX_AGE);
        return key;
    }

    private void use(Secret secret) {
        prefix = secret.prefix();
        hash = secret.hash();
    }

    /** Replaces the secret. The old secret, the key's sessions and its feed tokens are no longer valid. */
    void rotate(Secret secret, Instant now) {
        use(secret);
        endSessionsAndTokens(now);
    }

    /** Revokes the key with its sessions and feed tokens. */
    void revoke(Instant now) {
        revokedAt = now;
        endSessionsAndTokens(now);
    }

    private void endSessionsAndTokens(Instant now) {
        // The key's row is locked first: a session or token that is being created concurrently is either deleted here
        // or refused.
        flush();
        Session.endAll(id);
        FeedToken.revokeAll(id, now);
    }

    public boolean isValidAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** Finds the key with this secret and locks it against rotation and revocation until this transaction ends. */
    static Optional<ApiKey> lockedBySecret(Secret secret) {
        return ApiKey.<ApiKey>find("hash", secret.hash())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    public static Optional<ApiKey> bySecret(Secret secret) {
        return find("hash", secret.hash()).firstResultOptional();
    }

    /** Counts the admin keys that are valid at this instant. */
    static long validAdmins(Instant now) {
        return count("role = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)", Role.ADMIN, now);
    }

    /** Returns whether revoking this key would leave no admin key without an expiration date. */
    static boolean isAdministeredWithout(UUID id) {
        return count("role = ?1 and revokedAt is null and expiresAt is null and id <> ?2", Role.ADMIN, id) > 0;
    }

    /** Locks the set of admin keys against concurrent counts and changes until this transaction ends. */
    static void lockAdmins() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /**
     * Returns whether the organization exists, and prevents it from being merged into another until this transaction
     * ends.
     */
    static boolean hasOrganization(UUID organizationId) {
        return !getEntityManager()
                .createNativeQuery("select 1 from organization where id = :id and merged_into is null for share")
                .setParameter("id", organizationId)
                .getResultList()
                .isEmpty();
    }
}
