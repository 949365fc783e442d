package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The two chambers of Congress. */
public enum Chamber {
    @JsonProperty("house")
    HOUSE,
    @JsonProperty("senate")
    SENATE;

    /** The chamber as data names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The chamber as a sentence names it. */
    public String title() {
        return this == HOUSE ? "House" : "Senate";
    }
}
