package org.signatory.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the identity for the secret of a key, a session or a feed token. */
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

    SecurityIdentity identified(CredentialAuthenticationRequest request) {
        return request.identity();
    }
}
