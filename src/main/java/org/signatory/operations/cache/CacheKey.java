package org.signatory.operations.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.signatory.platform.text.Sha256;

/**
 * Represents the parts of a request on which a cached response depends, in addition to the database.
 *
 * @param credential a digest of the request's credentials, so that callers never share a response
 */
record CacheKey(String address, String accept, String credential) {

    /** Browsers send about 140 characters. */
    private static final int MAX_ACCEPT_LENGTH = 200;

    /** Returns the key of a request; empty if its response depends on more, or if its Accept header is too long. */
    static Optional<CacheKey> of(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String accept = String.join(",", headers.getAll(HttpHeaders.ACCEPT));
        boolean plain = request.method() == HttpMethod.GET
                && accept.length() <= MAX_ACCEPT_LENGTH
                && !headers.contains("Range")
                && !headers.contains("HX-Current-URL")
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
        return plain ? Optional.of(new CacheKey(request.absoluteURI(), accept, credential(headers))) : Optional.empty();
    }

    /** Returns a digest, so that no secret stays in memory longer than its request; empty without a credential. */
    private static String credential(MultiMap headers) {
        if (!headers.contains(HttpHeaders.AUTHORIZATION) && !headers.contains(HttpHeaders.COOKIE)) {
            return "";
        }
        String sent = String.join("\n", headers.getAll(HttpHeaders.AUTHORIZATION)) + "\n\n"
                + String.join("\n", headers.getAll(HttpHeaders.COOKIE));
        return Sha256.hex(sent.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return address.length() + accept.length() + credential.length();
    }
}
