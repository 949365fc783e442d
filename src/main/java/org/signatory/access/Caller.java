package org.signatory.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Who makes this request: the holder of a key, or an anonymous visitor. */
@RequestScoped
public class Caller {

    @Inject
    SecurityIdentity identity;

    private Optional<ApiKey> key() {
        return Optional.ofNullable(identity.getAttribute(BearerKeys.KEY));
    }

    public Optional<UUID> keyId() {
        return key().map(key -> key.id);
    }

    /** The name that the history records. */
    public String name() {
        return key().map(key -> key.name).orElse("anonymous");
    }

    public Optional<Role> role() {
        return key().map(key -> key.role);
    }

    /** The organization on whose behalf a partner's key acts. */
    public Optional<UUID> organizationId() {
        return key().map(key -> key.organizationId);
    }

    /** Whether the caller reads everything: drafts, internal letters, sources and notes. */
    public boolean isStaff() {
        return role().filter(role -> role != Role.PARTNER).isPresent();
    }

    public boolean isPartner() {
        return role().filter(role -> role == Role.PARTNER).isPresent();
    }
}
