package org.signatory.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Checks whether a request carries no credentials. */
public final class AnonymousRequestCheck {

    private AnonymousRequestCheck() {}

    /** Returns whether this is an API request with neither a key nor a session. */
    public static boolean reads(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.path().startsWith("/v1/")
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains(HttpHeaders.COOKIE);
    }
}
