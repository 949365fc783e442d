package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A list that can come with a letter in the same answer. */
public enum Include {
    @JsonProperty("leadSponsors")
    LEAD_SPONSORS,
    @JsonProperty("cosigners")
    COSIGNERS,
    @JsonProperty("endorsers")
    ENDORSERS
}
