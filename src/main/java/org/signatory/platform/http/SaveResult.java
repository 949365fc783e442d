package org.signatory.platform.http;

/**
 * Represents a resource that was created or updated.
 *
 * @param created whether the resource is new
 */
public record SaveResult<T>(boolean created, VersionedBody<T> resource) {

    public static <T> SaveResult<T> created(long version, T body) {
        return new SaveResult<>(true, new VersionedBody<>(version, body));
    }

    public static <T> SaveResult<T> updated(long version, T body) {
        return new SaveResult<>(false, new VersionedBody<>(version, body));
    }
}
