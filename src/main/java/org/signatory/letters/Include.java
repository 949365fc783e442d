package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list that can come with a letter in the same answer. */
@Schema(name = "LetterInclude")
public enum Include {
    @JsonProperty("leadSponsors")
    LEAD_SPONSORS,
    @JsonProperty("cosigners")
    COSIGNERS,
    @JsonProperty("endorsers")
    ENDORSERS
}
