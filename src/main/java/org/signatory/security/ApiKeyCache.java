package org.signatory.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.signatory.audit.ChangeCounter;

/**
 * Caches the identities of keys that were used within the last second. An entry is used until {@link ChangeCounter}
 * counts a change, for at most one second, or {@code signatory.cache.ttl} if that is shorter.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ApiKeyCache {

    private static final int MAX_KEYS = 10_000;
    private static final Duration MAX_AGE = Duration.ofSeconds(1);

    private record Known(SecurityIdentity identity, Instant at, long changes) {}

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).build();

    private final ChangeCounter changes;

    @ConfigProperty(name = "signatory.cache.ttl")
    Duration keptFor;

    /** Caches an identity. The number of known changes must be from before the key was read. */
    void keep(Secret secret, SecurityIdentity identity, Instant now, long before) {
        known.put(secret.hash(), new Known(identity, now, before));
    }

    private Duration maxAge() {
        return keptFor.compareTo(MAX_AGE) < 0 ? keptFor : MAX_AGE;
    }

    Optional<SecurityIdentity> of(Secret secret, Instant now) {
        return Optional.ofNullable(known.getIfPresent(secret.hash()))
                .filter(each -> each.changes() == changes.count()
                        && Duration.between(each.at(), now).abs().compareTo(maxAge()) < 0)
                .map(Known::identity)
                .filter(identity -> identity.<ApiKey>getAttribute(ApiKeyAuthenticationMechanism.KEY)
                        .isValidAt(now));
    }
}
