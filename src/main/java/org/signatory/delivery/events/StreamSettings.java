package org.signatory.delivery.events;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How many streams this instance keeps open at the same time. */
@ConfigMapping(prefix = "signatory.streams")
interface StreamSettings {

    /** Without a key, from one network. */
    int perNetwork();

    /** With one key, sessions included. */
    int perKey();

    /** In all. Streams without a key may take half of them. */
    int total();

    /** How long a client may take to receive one event before its stream ends. */
    Duration sendTimeout();
}
