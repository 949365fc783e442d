package org.signatory.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.signatory.audit.Actor;
import org.signatory.platform.http.VersionReader;

/** Who makes this request: the holder of a key, or an anonymous visitor. */
@RequestScoped
public class Caller implements Actor, VersionReader {

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentVertxRequest request;

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

    /** The organization on whose behalf a partner's key acts. */
    public Optional<UUID> organizationId() {
        return key().map(key -> key.organizationId);
    }

    /** The organization of a partner's key, or else the key: the unit of limits on concurrent work. */
    static String group(ApiKey key) {
        return key.organizationId == null ? "key " + key.id : "organization " + key.organizationId;
    }

    /** Returns {@link #group(ApiKey)}; empty for an anonymous caller. */
    Optional<String> group() {
        return key().map(Caller::group);
    }

    /** Whether the caller reads everything: drafts, internal letters, sources and notes. */
    public boolean isStaff() {
        return role().filter(role -> role != Role.PARTNER).isPresent();
    }

    @Override
    public boolean readsVersions() {
        return isStaff();
    }

    public boolean isPartner() {
        return role().filter(role -> role == Role.PARTNER).isPresent();
    }

    /** What the caller was authenticated with; empty for an anonymous caller. */
    public Optional<Credential> credential() {
        return key().map(key -> Credential.of(key, identity.getAttribute(SessionAuthenticationMechanism.SECRET)));
    }

    /** What every form of this session's pages carries; empty where the request comes with a key or without any. */
    public Optional<String> formToken() {
        return Optional.<Secret>ofNullable(identity.getAttribute(SessionAuthenticationMechanism.SECRET))
                .map(SessionAuthenticationMechanism::formToken);
    }

    public Optional<Instant> expiresAt() {
        return key().map(key -> key.expiresAt);
    }
}
