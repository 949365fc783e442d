package org.signatory.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the holder of a key may do. */
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

    /** The roles' names in annotations. */
    public static final String ADMIN_ONLY = "ADMIN";

    public static final String EDITORS = "EDITOR";
    public static final String VIEWERS = "VIEWER";
    public static final String PARTNERS = "PARTNER";
}
