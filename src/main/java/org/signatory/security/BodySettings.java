package org.signatory.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Limits of the request bodies that this instance holds in memory at the same time. */
@ConfigMapping(prefix = "signatory.bodies")
interface BodySettings {

    /** Of all callers. */
    MemorySize total();

    /** Of one caller, or of all callers without a key. At least as large as the largest body of an operation. */
    MemorySize perCaller();
}
