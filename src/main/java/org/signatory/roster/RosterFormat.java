package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Lists the formats of roster files. */
public enum RosterFormat {
    /** YAML in the structure of unitedstates/congress-legislators. */
    @JsonProperty("yaml")
    YAML,
    /** The same structure as JSON. */
    @JsonProperty("json")
    JSON,
    /** Signatory's own CSV, with one row per service period. */
    @JsonProperty("csv")
    CSV;

    /**
     * Returns the format for a media type or file name, such as {@code text/csv} or {@code legislators-current.yaml}.
     */
    static RosterFormat of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("csv")) {
            return CSV;
        }
        return lower.contains("json") ? JSON : YAML;
    }
}
