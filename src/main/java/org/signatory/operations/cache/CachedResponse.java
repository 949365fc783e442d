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

    int size() {
        return body.length + 1_000;
    }
}
