package org.signatory.roster;

import java.util.Locale;

public enum RosterFormat {
    /** YAML in the structure of unitedstates/congress-legislators. */
    YAML,
    /** The same structure as JSON. */
    JSON,
    /** Signatory's own CSV, with one row per service period. */
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
