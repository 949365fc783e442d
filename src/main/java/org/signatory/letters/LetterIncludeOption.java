package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the collections that a response can include with a letter. */
@Schema(name = "LetterInclude")
public enum LetterIncludeOption {
    @JsonProperty("leadSponsors")
    LEAD_SPONSORS,
    COSIGNERS,
    ENDORSERS
}
