package org.signatory.operations.cache;

import java.time.Duration;
import java.time.Instant;

/**
 * Represents which transactions were visible in the database at an instant.
 *
 * @param snapshot equal for two states only if no transaction became visible between them
 * @param until the first later instant at which the same data can give a different response
 */
record DatabaseState(Instant at, String snapshot, Instant until) {

    /** Limits how late pages show times relative to now, and the recorded last use of a key. */
    static final Duration MAX_AGE = Duration.ofSeconds(30);

    /** Returns whether a response that was read after this state is also the response at a later one. */
    boolean isValidAt(DatabaseState now) {
        return snapshot.equals(now.snapshot) && !now.at.isBefore(at) && now.at.isBefore(until);
    }

    DatabaseState at(Instant later) {
        return new DatabaseState(later, snapshot, until);
    }

    /** Ends no later than an instant; null means no such limit. */
    DatabaseState before(Instant end) {
        return end == null || end.isAfter(until) ? this : new DatabaseState(at, snapshot, end);
    }
}
