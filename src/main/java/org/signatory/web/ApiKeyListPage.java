package org.signatory.web;

import java.time.Instant;
import java.util.List;
import org.signatory.platform.http.Problem;
import org.signatory.security.ApiKeyView;
import org.signatory.security.Role;

/**
 * Represents the model of the API keys page.
 *
 * @param made the key just created or rotated, with its secret; otherwise null
 */
record ApiKeyListPage(List<ApiKeyView> keys, ApiKeyView made, Instant now, Problem problem) {

    public List<Role> roles() {
        return List.of(Role.EDITOR, Role.VIEWER, Role.PARTNER, Role.ADMIN);
    }

    public boolean ended(ApiKeyView key) {
        return key.revokedAt() != null || key.expiresAt() != null && !now.isBefore(key.expiresAt());
    }
}
