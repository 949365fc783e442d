package org.signatory.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.signatory.audit.AuditRecorded;

/**
 * Caches the holders of keys that were used within the last second. Any act that this instance records, such as the revocation
 * of a key, empties the cache before it is acknowledged; a change of a key by another instance empties it when the database
 * notifies this one. An entry is used for a second at most, or for {@code signatory.kept-for} where that is less.
 */
@ApplicationScoped
class ApiKeyCache {

    private static final int MAX_KEYS = 10_000;
    private static final Duration MAX_AGE = Duration.ofSeconds(1);

    private record Known(SecurityIdentity identity, Instant at, long changes) {}

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).build();

    private final AtomicLong changes = new AtomicLong();

    @ConfigProperty(name = "signatory.kept-for")
    Duration keptFor;

    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) AuditRecorded recorded) {
        changes.incrementAndGet();
    }

    void changed(@Observes CredentialsChanged changed) {
        changes.incrementAndGet();
    }

    /** To be asked for before a key is read, and given with what was read. */
    long changes() {
        return changes.get();
    }

    void keep(Secret secret, SecurityIdentity identity, Instant now, long before) {
        known.put(secret.hash(), new Known(identity, now, before));
    }

    private Duration maxAge() {
        return keptFor.compareTo(MAX_AGE) < 0 ? keptFor : MAX_AGE;
    }

    Optional<SecurityIdentity> of(Secret secret, Instant now) {
        return Optional.ofNullable(known.getIfPresent(secret.hash()))
                .filter(each -> each.changes() == changes.get()
                        && Duration.between(each.at(), now).abs().compareTo(maxAge()) < 0)
                .map(Known::identity)
                .filter(identity -> identity.<ApiKey>getAttribute(ApiKeyAuthenticationMechanism.KEY)
                        .isValidAt(now));
    }
}
