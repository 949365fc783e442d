package org.signatory.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sees to it at the start that somebody can get in, and that nobody else can. */
@ApplicationScoped
public class FirstKey {

    static final String FROM_ENVIRONMENT = "SIGNATORY_ADMIN_KEY";

    private static final int SHORTEST = 16;
    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    @Inject
    @ConfigProperty(name = "signatory.admin-key")
    Optional<String> given;

    @Inject
    @ConfigProperty(name = "signatory.embedded", defaultValue = "false")
    boolean embedded;

    @Inject
    Clock clock;

    @Transactional
    void start(@Observes @Priority(20) StartupEvent event) {
        // Two instances that start at once must not each make a key.
        ApiKey.lockAdmins();
        Instant now = clock.instant();
        if (given.isPresent()) {
            take(new Secret(given.get()), now);
        } else if (ApiKey.validAdmins(now) == 0) {
            none(now);
        }
    }

    private void take(Secret secret, Instant now) {
        if (secret.value().length() < SHORTEST) {
            throw new IllegalStateException(
                    FROM_ENVIRONMENT + " is too short: use at least " + SHORTEST + " characters.");
        }
        List<ApiKey> earlier = ApiKey.list("name = ?1 and revokedAt is null", FROM_ENVIRONMENT);
        earlier.stream().filter(key -> !key.hash.equals(secret.hash())).forEach(key -> key.revokedAt = now);
        Optional<ApiKey> same = ApiKey.bySecret(secret);
        if (same.isPresent()) {
            same.get().revokedAt = null;
        } else {
            ApiKey.of(FROM_ENVIRONMENT, Role.ADMIN, null, null, secret, now).persist();
        }
    }

    private void none(Instant now) {
        if (embedded) {
            Secret secret = Secret.random();
            ApiKey.of("First admin key", Role.ADMIN, null, null, secret, now).persist();
            LOG.infof("Your admin key, shown this once: %s", secret.value());
        } else {
            LOG.warnf("There is no valid admin key. Set %s and start again.", FROM_ENVIRONMENT);
        }
    }
}
