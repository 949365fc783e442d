package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the roles of a Member on a letter. */
@Schema(name = "MemberLetterRole")
public enum MemberLetterRole {
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("cosigner")
    COSIGNER,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
