package org.signatory.security;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configures the limits on heavy work of this instance. */
@ConfigMapping(prefix = "signatory.heavy-work")
public interface HeavyWorkSettings {

    /** The maximum number of heavy requests that run concurrently. */
    int concurrent();

    /** The maximum number of heavy requests that wait. */
    int queue();

    /** The maximum number of heavy requests that one caller may have running or waiting; one runs, the others wait. */
    int perCaller();

    /** The maximum time that a heavy request waits. */
    Duration maxWait();

    /** The maximum processor time that one request may use to read text and match names. */
    Duration time();
}
