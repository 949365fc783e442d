package org.signatory.delivery.webhooks;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configures webhook deliveries. */
@ConfigMapping(prefix = "signatory.webhooks")
public interface WebhookSettings {

    /** Whether targets may be in private networks and use plain HTTP. */
    boolean allowPrivate();

    /** The timeout of an attempt. */
    Duration timeout();

    /** The pause after the first failure; each further one doubles it, up to half a day. */
    Duration firstRetry();

    /** How long a target may fail continuously before its webhook is disabled. */
    Duration disableAfter();

    /** The longest time that the lease of a crashed instance remains valid. */
    default Duration lease() {
        return timeout().multipliedBy(3).dividedBy(2);
    }
}
