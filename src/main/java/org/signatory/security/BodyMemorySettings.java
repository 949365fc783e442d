package org.signatory.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Configures limits on the request bodies that this instance holds in memory at the same time. */
@ConfigMapping(prefix = "signatory.body-memory")
interface BodyMemorySettings {

    /** The limit for all callers together. */
    MemorySize total();

    /**
     * The limit for one caller, or for all anonymous callers together. At least the size of the largest body of any
     * operation.
     */
    MemorySize perCaller();
}
