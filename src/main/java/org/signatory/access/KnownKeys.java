package org.signatory.access;

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
import org.signatory.history.Recorded;

/**
 * Whose the keys are that were used a moment ago, so that who asks again and again is not looked up each time. Any act that this
 * instance records, as that a key is revoked, ends what is known before it is acknowledged; an act of another instance shows
 * after {@code signatory.kept-for} at the latest.
 */
@ApplicationScoped
class KnownKeys {

    private static final int MOST = 10_000;

    private record Known(SecurityIdentity identity, Instant at, long changes) {}

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private final AtomicLong changes = new AtomicLong();

    @ConfigProperty(name = "signatory.kept-for")
    Duration keptFor;

    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) Recorded recorded) {
        changes.incrementAndGet();
    }

    /** To be asked for before a key is read, and given with what was read. */
    long changes() {
        return changes.get();
    }

    void keep(Secret secret, SecurityIdentity identity, Instant now, long before) {
        known.put(secret.hash(), new Known(identity, now, before));
    }

    Optional<SecurityIdentity> of(Secret secret, Instant now) {
        return Optional.ofNullable(known.getIfPresent(secret.hash()))
                .filter(each -> each.changes() == changes.get()
                        && Duration.between(each.at(), now).abs().compareTo(keptFor) < 0)
                .map(Known::identity)
                .filter(identity ->
                        identity.<ApiKey>getAttribute(BearerKeys.KEY).isValidAt(now));
    }
}
