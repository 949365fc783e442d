package org.signatory.operations.cache;

import java.util.List;
import java.util.Map;

/**
 * Represents a cached response.
 *
 * @param state the state of the database before the response was read
 * @param etag null for a response without one
 */
record CachedResponse(DatabaseState state, String etag, Map<String, List<String>> headers, byte[] body) {

    /** Allows for the objects around the contents. */
    private static final int OVERHEAD_BYTES = 1_000;

    /** Returns the approximate number of bytes in memory. */
    int size() {
        return body.length
                + headers.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum()
                + OVERHEAD_BYTES;
    }
}
