package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a roster file is written. */
public enum RosterFormat {
    /** The public dataset's YAML. */
    @JsonProperty("yaml")
    YAML,
    /** The same structure as JSON. */
    @JsonProperty("json")
    JSON,
    /** Our own table, one row for each stretch of service. */
    @JsonProperty("csv")
    CSV;

    /** Tells the format by the name of a media type or of a file: {@code text/csv}, {@code legislators-current.yaml}. */
    static RosterFormat of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("csv")) {
            return CSV;
        }
        return lower.contains("json") ? JSON : YAML;
    }
}
