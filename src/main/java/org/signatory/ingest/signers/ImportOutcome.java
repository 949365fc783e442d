package org.signatory.ingest.signers;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a name that is brought to a letter. */
@Schema(name = "SignerImportOutcome")
public enum ImportOutcome {
    /** The Member signs on. */
    @JsonProperty("signed")
    SIGNED,
    /** The Member's signature stands already, as a lead's or a cosigner's. */
    @JsonProperty("already-signed")
    ALREADY_SIGNED,
    /** The Member has signed, as a lead or a cosigner, and the facts that are imported correct the sign-on. */
    @JsonProperty("updated")
    UPDATED,
    /** The Member waits for a counterpart, since the letter takes bipartisan pairs; not signed yet. */
    @JsonProperty("waiting")
    WAITING,
    /** An earlier record names the same Member. */
    @JsonProperty("repeated")
    REPEATED,
    /** The sheet says that the office declined. */
    @JsonProperty("declined")
    DECLINED,
    /** The sheet says that the office considers it. */
    @JsonProperty("considering")
    CONSIDERING,
    /** The sheet says that the office has not answered. */
    @JsonProperty("not-yet")
    NOT_YET,
    /** Left out because a person said so. */
    @JsonProperty("left")
    LEFT,
    /** Kept as a name that means no Member; it is never counted. */
    @JsonProperty("kept")
    KEPT,
    /** Somebody may be meant; a person has to decide. */
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    /** Nobody who served that day is meant. */
    @JsonProperty("unmatched")
    UNMATCHED,
    /** The sheet's answer or date means nothing known. */
    @JsonProperty("unclear")
    UNCLEAR,
    /** A rule refuses the signature. */
    @JsonProperty("refused")
    REFUSED;

    /** Whether a person has to do something before anything is stored. */
    boolean isOpen() {
        return this == AMBIGUOUS || this == UNMATCHED || this == UNCLEAR || this == REFUSED;
    }
}
