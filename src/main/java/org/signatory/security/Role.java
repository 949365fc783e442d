package org.signatory.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the holder of a key may do. */
@Schema(name = "AccessRole")
public enum Role {
    /** Everything, keys and roster included. */
    @JsonProperty("admin")
    ADMIN,
    /** Reads everything; changes letters, sign-ons, endorsements and organizations. */
    @JsonProperty("editor")
    EDITOR,
    /** One organization's key: reads public and coalition letters that were opened. */
    @JsonProperty("partner")
    PARTNER,
    /** Reads everything but keys, changes nothing. */
    @JsonProperty("viewer")
    VIEWER;

    /** For annotations: admins. */
    public static final String ADMINS = "ADMIN";

    /** For annotations: editors and admins. */
    public static final String EDITORS = "EDITOR";

    /** For annotations: everybody but partners and the public. */
    public static final String STAFF = "VIEWER";

    /** For annotations: partner organizations. */
    public static final String PARTNERS = "PARTNER";

    /** This role and those it includes. */
    public Set<String> implied() {
        return switch (this) {
            case ADMIN -> Set.of(ADMINS, EDITORS, STAFF);
            case EDITOR -> Set.of(EDITORS, STAFF);
            case PARTNER -> Set.of(PARTNERS);
            case VIEWER -> Set.of(STAFF);
        };
    }
}
