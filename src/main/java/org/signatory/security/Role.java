package org.signatory.security;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AccessRole")
public enum Role {
    /** Can do everything, including managing keys and the roster. */
    ADMIN,
    /** Can read everything, and change letters, sign-ons, endorsements and organizations. */
    EDITOR,
    /** Belongs to one organization. Can read public letters, and coalition letters that are no longer drafts. */
    PARTNER,
    /** Can read everything except keys, and change nothing. */
    VIEWER;

    /** For annotations: admins. */
    public static final String ADMINS = "ADMIN";

    /** For annotations: editors and admins. */
    public static final String EDITORS = "EDITOR";

    /** For annotations: staff, that is everyone except partners and the public. */
    public static final String STAFF = "VIEWER";

    /** For annotations: partner organizations. */
    public static final String PARTNERS = "PARTNER";

    /** Returns this role and the roles that it includes. */
    public Set<String> implied() {
        return switch (this) {
            case ADMIN -> Set.of(ADMINS, EDITORS, STAFF);
            case EDITOR -> Set.of(EDITORS, STAFF);
            case PARTNER -> Set.of(PARTNERS);
            case VIEWER -> Set.of(STAFF);
        };
    }
}
