package org.signatory.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.function.Function;

/** Represents a secret from a request and the function that looks up its identity. */
public class CredentialAuthenticationRequest extends BaseAuthenticationRequest {

    private final Secret secret;
    private final Function<Secret, SecurityIdentity> known;

    /** @param known looks up the identity; fails with an AuthenticationFailedException if the secret is unknown */
    CredentialAuthenticationRequest(Secret secret, Function<Secret, SecurityIdentity> known) {
        this.secret = secret;
        this.known = known;
    }

    SecurityIdentity identity() {
        return known.apply(secret);
    }
}
