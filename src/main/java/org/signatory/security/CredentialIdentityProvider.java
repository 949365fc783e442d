package org.signatory.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Finds who makes a request by the secret that it carries: of a key, a session or a feed. */
@ApplicationScoped
public class CredentialIdentityProvider implements IdentityProvider<CredentialAuthenticationRequest> {

    @Override
    public Class<CredentialAuthenticationRequest> getRequestType() {
        return CredentialAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            CredentialAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identified(request));
    }

    // What the framework itself serves, such as the figures for Prometheus, is asked for outside of a request of ours.
    @ActivateRequestContext
    SecurityIdentity identified(CredentialAuthenticationRequest request) {
        return request.identity();
    }
}
