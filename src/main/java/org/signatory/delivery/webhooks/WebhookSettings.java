package org.signatory.delivery.webhooks;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How events are delivered. */
@ConfigMapping(prefix = "signatory.webhooks")
public interface WebhookSettings {

    /** Whether addresses may lead into private networks, and go without TLS. */
    boolean allowPrivate();

    /** How long an address has to answer. */
    Duration timeout();

    /** The wait after the first failure; each further one doubles it, up to half a day. */
    Duration firstRetry();

    /** How long an address may fail without a break before it is disabled. */
    Duration patience();

    /** The longest that a lease outlives an instance that was killed. */
    default Duration lease() {
        return timeout().multipliedBy(3).dividedBy(2);
    }
}
