package org.signatory.platform.http;

/**
 * Represents a resource that was created or updated.
 *
 * @param created whether the resource is new
 */
public record SaveResult<T>(boolean created, Versioned<T> resource) {

    public static <T> SaveResult<T> created(long version, T body) {
        return new SaveResult<>(true, new Versioned<>(version, body));
    }

    public static <T> SaveResult<T> updated(long version, T body) {
        return new SaveResult<>(false, new Versioned<>(version, body));
    }
}
