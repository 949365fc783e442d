package org.signatory.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.signatory.audit.AuditLog;

/** Ensures at startup that an admin key exists. */
@ApplicationScoped
public class AdminKeyBootstrap {

    private static final String ADMIN_KEY_VARIABLE = "SIGNATORY_ADMIN_KEY";

    /** Name of the key from the environment, as the history shows it. */
    static final String KEY_NAME = "Server administrator";

    /** Only characters that a header can carry unchanged: a key with any other character could never be sent. */
    private static final String SENDABLE = "[!-~]{16,190}";

    private static final Logger LOG = Logger.getLogger(AdminKeyBootstrap.class);

    @Inject
    @ConfigProperty(name = "signatory.embedded", defaultValue = "false")
    boolean embedded;

    @Inject
    Clock clock;

    @Inject
    AuditLog history;

    @ActivateRequestContext
    void start(@Observes @Priority(20) StartupEvent event) {
        see(given(), embedded);
    }

    /** Returns the configured key literally, without expanding dollars or backslashes. */
    public static Optional<String> given() {
        return Optional.ofNullable(ConfigProvider.getConfig()
                        .getConfigValue("signatory.admin-key")
                        .getRawValue())
                .filter(value -> !value.isEmpty());
    }

    /** Validates the configured key. Returns an error sentence for the operator, or empty if the key is valid. */
    public static Optional<String> faultOf(String value) {
        return value.strip().matches(SENDABLE)
                ? Optional.empty()
                : Optional.of(ADMIN_KEY_VARIABLE
                        + " must be 16 to 190 ASCII characters without spaces, such as letters and digits.");
    }

    /**
     * Makes the configured key the only admin key from the environment, or creates an admin key if none is
     * configured.
     *
     * @param own whether the embedded database is used, in which case the new key may be written to the log
     */
    @Transactional
    void see(Optional<String> secret, boolean own) {
        // Two instances that start concurrently must not create a key each.
        ApiKey.lockAdmins();
        Instant now = clock.instant();
        if (secret.isPresent()) {
            adopt(secret.get().strip(), now);
        } else if (ApiKey.validAdmins(now) == 0) {
            none(own, now);
        }
    }

    private void adopt(String value, Instant now) {
        faultOf(value).ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        Secret secret = new Secret(value);
        Optional<ApiKey> same = ApiKey.bySecret(secret);
        if (same.filter(key -> key.role != Role.ADMIN).isPresent()) {
            throw new IllegalStateException(ADMIN_KEY_VARIABLE
                    + " is the secret of an existing key that is not an admin key. Choose another value.");
        }
        List<ApiKey> earlier = ApiKey.list("name = ?1 and role = ?2 and revokedAt is null", KEY_NAME, Role.ADMIN);
        earlier.stream().filter(key -> !key.hash.equals(secret.hash())).forEach(key -> {
            key.revoke(now);
            record("api-key.revoked", key);
        });
        if (same.isEmpty()) {
            make(KEY_NAME, secret, now);
        } else if (!isFromEnvironment(same.get())) {
            same.get().name = KEY_NAME;
            same.get().revokedAt = null;
            same.get().expiresAt = null;
            record("api-key.changed", same.get());
        }
    }

    private static boolean isFromEnvironment(ApiKey key) {
        return key.name.equals(KEY_NAME) && key.revokedAt == null && key.expiresAt == null;
    }

    private void none(boolean own, Instant now) {
        if (own) {
            Secret secret = Secret.random();
            make("First administrator", secret, now);
            LOG.infof("Your admin key, shown only once: %s", secret.value());
        } else {
            LOG.warnf("There is no valid admin key. Set %s and start again.", ADMIN_KEY_VARIABLE);
        }
    }

    private void make(String name, Secret secret, Instant now) {
        ApiKey key = ApiKey.of(name, Role.ADMIN, null, null, secret, now);
        key.persist();
        record("api-key.created", key);
    }

    private void record(String type, ApiKey key) {
        history.record(type, null, key.id.toString(), null, ApiKeyView.of(key, null));
    }
}
