package org.signatory.security;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits of heavy work on this instance. */
@ConfigMapping(prefix = "signatory.work")
public interface HeavyWorkSettings {

    /** How many heavy requests run at once. */
    int concurrent();

    /** How many heavy requests wait for a place. */
    int queue();

    /** How many heavy requests of one caller are taken at once; one of them runs, the others wait. */
    int perCaller();

    /** How long a heavy request waits for a place. */
    Duration maxWait();

    /** How long one request may read text and match names. */
    Duration time();
}
