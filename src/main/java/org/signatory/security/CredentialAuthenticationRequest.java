package org.signatory.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.function.Function;

/** A secret that a request carries, and where it is looked up whose it is. */
public class CredentialAuthenticationRequest extends BaseAuthenticationRequest {

    private final Secret secret;
    private final Function<Secret, SecurityIdentity> known;

    /** @param known fails with an AuthenticationFailedException where nobody has the secret */
    CredentialAuthenticationRequest(Secret secret, Function<Secret, SecurityIdentity> known) {
        this.secret = secret;
        this.known = known;
    }

    SecurityIdentity identity() {
        return known.apply(secret);
    }
}
