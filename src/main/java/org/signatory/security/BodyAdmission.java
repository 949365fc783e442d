package org.signatory.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.common.core.ResteasyReactiveCallbackContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.signatory.platform.http.BodySizeLimitLookup;
import org.signatory.platform.http.MaxBodySize;

/** Reserves memory for a large request body before the body is read. */
@RequiredArgsConstructor
public class BodyAdmission {

    /** Body size in bytes that needs no reservation: a sign-on must succeed while large files are uploaded. */
    static final long SMALL = 64 << 10;

    private final CurrentIdentityAssociation identities;
    private final BodyMemory memory;
    private final BodySizeLimitLookup limits;

    @ServerRequestFilter
    public Uni<Void> admit(ResteasyReactiveContainerRequestContext context, HttpServerRequest request) {
        // Decoded in the same way as in BodyLimitInterceptor, because a path can be written in several ways.
        long bytes = size(request, context.getUriInfo().getRequestUri().getPath());
        if (bytes <= SMALL) {
            return null;
        }
        var callbacks = (ResteasyReactiveCallbackContext) context.getServerRequestContext();
        return identities
                .getDeferredIdentity()
                .invoke(identity -> {
                    String caller = caller(identity);
                    memory.reserve(caller, bytes);
                    // Not when the connection closes: the server may still be processing the body of a disconnected
                    // client.
                    callbacks.registerCompletionCallback(failure -> memory.release(caller, bytes));
                })
                .replaceWithVoid();
    }

    /** Returns the size to reserve. A body without a stated length can be as large as the operation allows. */
    private long size(HttpServerRequest request, String path) {
        long limit = limits.of(path);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (limit == MaxBodySize.UNLIMITED
                || length == null && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return 0;
        }
        return length == null ? limit : Math.min(Long.parseLong(length), limit);
    }

    private static String caller(SecurityIdentity identity) {
        ApiKey key = identity.getAttribute(ApiKeyAuthenticationMechanism.KEY);
        return key == null ? BodyMemory.ANONYMOUS : Caller.group(key);
    }
}
