package org.signatory.platform.http;

/**
 * Represents a resource that was created or updated.
 *
 * @param created whether the resource is new
 */
public record Saved<T>(boolean created, Versioned<T> resource) {

    public static <T> Saved<T> created(long version, T body) {
        return new Saved<>(true, new Versioned<>(version, body));
    }

    public static <T> Saved<T> updated(long version, T body) {
        return new Saved<>(false, new Versioned<>(version, body));
    }
}
