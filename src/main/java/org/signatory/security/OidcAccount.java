package org.signatory.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A person's account with an OpenID provider.
 *
 * @param id the issuer and the subject there; the name and the role may change, this never does
 */
public record OidcAccount(String id, String name, Role role) {

    /** Which groups at the provider have which role here. Partners' keys belong to organizations, not to people. */
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

        /** The widest role that one of the groups has; empty where none has any. */
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
