package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the options for withdrawn sign-ons and endorsements in a list. */
@Schema(name = "WithdrawnFilter")
public enum WithdrawnFilter {
    @JsonProperty("exclude")
    EXCLUDE,
    @JsonProperty("include")
    INCLUDE,
    @JsonProperty("only")
    ONLY
}
