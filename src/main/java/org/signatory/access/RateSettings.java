package org.signatory.access;

import io.smallrye.config.ConfigMapping;

/** How many requests a minute this instance takes. */
@ConfigMapping(prefix = "signatory.rate")
public interface RateSettings {

    /** With one key. */
    long key();

    /** Without a key, from one address. */
    long anonymous();

    /** With wrong keys, from one address. */
    long failures();
}
