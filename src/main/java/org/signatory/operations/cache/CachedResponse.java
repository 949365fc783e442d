package org.signatory.operations.cache;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Represents a cached response.
 *
 * @param moment the arrival of its request, and the number of known changes at that time
 * @param etag null for a response without one
 * @param renewed whether a request is already refreshing it
 */
record CachedResponse(
        Moment moment, String etag, Map<String, List<String>> headers, byte[] body, AtomicBoolean renewed) {

    /** Represents the time at which a response was read. */
    record Moment(Instant at, long changes) {}

    int size() {
        return body.length + 1_000;
    }
}
