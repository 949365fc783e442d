package org.signatory.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Represents a person's account with an OpenID provider.
 *
 * @param id the issuer and subject, which never change, unlike the name and role
 */
public record OidcAccount(String id, String name, Role role) {

    /**
     * Maps groups of the provider to roles. Partner keys belong to organizations, not to people, so no group maps to
     * that role.
     */
    @ApplicationScoped
    public static class Groups {

        @Inject
        @ConfigProperty(name = "signatory.oidc.admins")
        String admins;

        @Inject
        @ConfigProperty(name = "signatory.oidc.editors")
        String editors;

        @Inject
        @ConfigProperty(name = "signatory.oidc.viewers")
        String viewers;

        /** Returns the most powerful role among the groups; empty if no group has a role. */
        public Optional<Role> role(Set<String> groups) {
            record Grant(String group, Role role) {}
            return List.of(
                            new Grant(admins, Role.ADMIN),
                            new Grant(editors, Role.EDITOR),
                            new Grant(viewers, Role.VIEWER))
                    .stream()
                    .filter(grant -> groups.contains(grant.group))
                    .map(Grant::role)
                    .findFirst();
        }
    }
}
