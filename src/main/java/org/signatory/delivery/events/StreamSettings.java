package org.signatory.delivery.events;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configures limits on the open streams of this instance. */
@ConfigMapping(prefix = "signatory.streams")
interface StreamSettings {

    /** Streams without a key, from one network. */
    int perNetwork();

    /** Streams with one key, including its sessions. */
    int perKey();

    /** All streams. Streams without a key may take half of them. */
    int total();

    /** How long a client may take to receive one event before its stream ends. */
    Duration sendTimeout();
}
