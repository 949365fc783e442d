package org.signatory.operations.cache;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An answer as it was sent.
 *
 * @param moment when its request came, and how many changes were known of then
 * @param etag null for an answer without one
 * @param renewed whether somebody has been sent for a new one
 */
record CachedResponse(
        Moment moment, String etag, Map<String, List<String>> headers, byte[] body, AtomicBoolean renewed) {

    /** When something was read. */
    record Moment(Instant at, long changes) {}

    int size() {
        return body.length + 1_000;
    }
}
