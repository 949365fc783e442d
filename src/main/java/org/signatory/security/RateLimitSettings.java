package org.signatory.security;

import io.smallrye.config.ConfigMapping;

/** How many requests a minute this instance takes. */
@ConfigMapping(prefix = "signatory.rate")
public interface RateLimitSettings {

    /** With one key. */
    long key();

    /** Without a key, from one network. */
    long anonymous();

    /** With wrong keys, from one network. */
    long failures();

    /** Subscriptions asked for in an hour, without a key, from one network. */
    long subscriptions();

    /** Subscriptions asked for in an hour, with one key. */
    long subscriptionsByKey();
}
