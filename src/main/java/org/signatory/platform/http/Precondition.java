package org.signatory.platform.http;

import java.util.function.Supplier;

/**
 * Represents the version of a resource to which a change applies. A resource reads it from {@code If-Match}, a page
 * from its form; a service checks it after it has locked the resource.
 */
public interface Precondition {

    /** Accepts every version, for changes that do not depend on what was read. */
    Precondition NONE = of(null);

    /** Requires a version, or accepts every version if null. */
    static Precondition of(Long expected) {
        return new Precondition() {
            @Override
            public void check(long version, Supplier<?> current) {
                if (expected != null && expected != version) {
                    throw stale();
                }
            }

            @Override
            public void checkAbsent() {
                if (expected != null) {
                    throw stale();
                }
            }
        };
    }

    /**
     * Checks the version of a resource that is locked by this transaction.
     *
     * @param version the current version
     * @param current the response to a read of the resource by this caller. ETags of callers other than staff contain
     * no version, since it counts changes that they cannot see; they are compared with this response.
     * @throws Problem {@link ErrorCode#STALE} if the resource has changed since the caller read it, or {@link
     * ErrorCode#IF_MATCH_REQUIRED} if the request needs a version and has none
     */
    void check(long version, Supplier<?> current);

    /** Checks the version of a resource that only staff can change. */
    default void check(long version) {
        check(version, () -> {
            throw new IllegalStateException("Only staff can change this resource");
        });
    }

    /**
     * Checks that the caller did not expect an existing resource.
     *
     * @throws Problem {@link ErrorCode#STALE} if the caller expected a version of the missing resource
     */
    void checkAbsent();

    /** Returns the error for a change of a resource that has changed since it was read. */
    static Problem stale() {
        return Problem.of(
                ErrorCode.STALE,
                "The resource has changed since you read it. Read it again, then send your change again.");
    }
}
