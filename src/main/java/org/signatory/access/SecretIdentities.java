package org.signatory.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Finds who makes a request by the secret that it carries: of a key, a session or a feed. */
@ApplicationScoped
public class SecretIdentities implements IdentityProvider<SecretRequest> {

    @Override
    public Class<SecretRequest> getRequestType() {
        return SecretRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SecretRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identified(request));
    }

    // What the framework itself serves, such as the figures for Prometheus, is asked for outside of a request of ours.
    @ActivateRequestContext
    SecurityIdentity identified(SecretRequest request) {
        return request.identity();
    }
}
