package org.signatory.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import lombok.RequiredArgsConstructor;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Authenticates the key of every request, including requests to public operations, so that an invalid key always gets
 * a 401 instead of an anonymous response.
 */
@RequiredArgsConstructor
public class InvalidKeyFilter {

    private final CurrentIdentityAssociation identity;

    @ServerRequestFilter
    public Uni<Void> refuse(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().voidItem()
                : identity.getDeferredIdentity().replaceWithVoid();
    }
}
