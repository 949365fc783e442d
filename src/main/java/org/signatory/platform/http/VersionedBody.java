package org.signatory.platform.http;

/**
 * Represents a resource as the caller sees it.
 *
 * @param version the version that {@code If-Match} is compared with
 */
public record VersionedBody<T>(long version, T body) {}
