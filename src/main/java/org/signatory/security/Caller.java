package org.signatory.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.Actor;
import org.signatory.platform.http.EtagVersionDisclosure;

/** Represents the caller of the current request: a key's holder or an anonymous visitor. */
@RequestScoped
@RequiredArgsConstructor
public class Caller implements Actor, EtagVersionDisclosure {

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    private Optional<ApiKey> key() {
        return Optional.ofNullable(identity.getAttribute(ApiKeyAuthenticationMechanism.KEY));
    }

    @Override
    public Optional<UUID> keyId() {
        return key().map(key -> key.id);
    }

    @Override
    public String name() {
        if (request.getCurrent() == null) {
            return "the server";
        }
        return key().map(key -> key.name).orElse("anonymous");
    }

    public Optional<Role> role() {
        return key().map(key -> key.role);
    }

    /** Returns the organization of a partner's key. */
    public Optional<UUID> organizationId() {
        return key().map(key -> key.organizationId);
    }

    /** Returns the unit for limits on concurrent work: the organization of a partner's key, or else the key. */
    static String group(ApiKey key) {
        return key.organizationId == null ? "key " + key.id : "organization " + key.organizationId;
    }

    /** Returns {@link #group(ApiKey)}; empty for an anonymous caller. */
    Optional<String> group() {
        return key().map(Caller::group);
    }

    /** Returns whether the caller can read everything: drafts, internal letters, sources and notes. */
    public boolean isStaff() {
        return role().filter(role -> role != Role.PARTNER).isPresent();
    }

    @Override
    public boolean includeVersion() {
        return isStaff();
    }

    public boolean isPartner() {
        return role().filter(role -> role == Role.PARTNER).isPresent();
    }

    /** Returns the caller's credential; empty for an anonymous caller. */
    public Optional<CredentialSnapshot> credential() {
        return key().map(key ->
                CredentialSnapshot.of(key, identity.getAttribute(SessionAuthenticationMechanism.SECRET)));
    }

    /** Returns the CSRF token of the session; empty if the request is not authenticated by a session. */
    public Optional<String> formToken() {
        return Optional.<Secret>ofNullable(identity.getAttribute(SessionAuthenticationMechanism.SECRET))
                .map(SessionAuthenticationMechanism::formToken);
    }

    public Optional<Instant> expiresAt() {
        return key().map(key -> key.expiresAt);
    }

    /** Returns the instant at which the caller's key or session expires; null if it does not expire. */
    public Instant endsAt() {
        Instant session = identity.getAttribute(SessionAuthenticationMechanism.ENDS_AT);
        Instant key = expiresAt().orElse(null);
        return session == null || key != null && key.isBefore(session) ? key : session;
    }
}
