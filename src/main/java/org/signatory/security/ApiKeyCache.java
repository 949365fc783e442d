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
import org.signatory.audit.AuditEntryRecorded;

/**
 * Caches the identities of keys that were used within the last second. Any change that this instance records, such as
 * the revocation of a key, clears the cache before the change is acknowledged; a change by another instance clears it
 * when the database notification arrives. An entry is used for at most one second, or {@code signatory.cache.ttl} if
 * that is shorter.
 */
@ApplicationScoped
class ApiKeyCache {

    private static final int MAX_KEYS = 10_000;
    private static final Duration MAX_AGE = Duration.ofSeconds(1);

    private record Known(SecurityIdentity identity, Instant at, long generation) {}

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).build();

    private final AtomicLong generation = new AtomicLong();

    @ConfigProperty(name = "signatory.cache.ttl")
    Duration keptFor;

    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) AuditEntryRecorded recorded) {
        generation.incrementAndGet();
    }

    void changed(@Observes CredentialsChanged changed) {
        generation.incrementAndGet();
    }

    /** Returns the cache generation. Read it before reading a key, and pass it when caching the result. */
    long generation() {
        return generation.get();
    }

    void keep(Secret secret, SecurityIdentity identity, Instant now, long before) {
        known.put(secret.hash(), new Known(identity, now, before));
    }

    private Duration maxAge() {
        return keptFor.compareTo(MAX_AGE) < 0 ? keptFor : MAX_AGE;
    }

    Optional<SecurityIdentity> of(Secret secret, Instant now) {
        return Optional.ofNullable(known.getIfPresent(secret.hash()))
                .filter(each -> each.generation() == generation.get()
                        && Duration.between(each.at(), now).abs().compareTo(maxAge()) < 0)
                .map(Known::identity)
                .filter(identity -> identity.<ApiKey>getAttribute(ApiKeyAuthenticationMechanism.KEY)
                        .isValidAt(now));
    }
}
