package org.signatory.security;

import io.smallrye.config.ConfigMapping;

/** Configures the request limits of this instance. */
@ConfigMapping(prefix = "signatory.rate-limit")
public interface RateLimitSettings {

    /** Requests per minute with one key. */
    long key();

    /** Requests per minute without a key, from one network. */
    long anonymous();

    /** Requests per minute with invalid keys, from one network. */
    long failures();

    /** Email subscriptions per hour without a key, from one network. */
    long subscriptions();

    /** Email subscriptions per hour with one key. */
    long subscriptionsByKey();
}
