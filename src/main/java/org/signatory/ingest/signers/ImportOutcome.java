package org.signatory.ingest.signers;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the results for a name in an import. */
@Schema(name = "SignerImportOutcome")
public enum ImportOutcome {
    /** The Member signs on. */
    @JsonProperty("signed")
    SIGNED,
    /** The Member has an active signature already, as a lead or a cosigner. */
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
    /** The name may mean several Members; a person has to decide. */
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    /** The name matches no Member who served that day. */
    @JsonProperty("unmatched")
    UNMATCHED,
    /** The response or date in the sheet is not recognized. */
    @JsonProperty("unclear")
    UNCLEAR,
    /** A signing rule rejects the signature. */
    @JsonProperty("refused")
    REFUSED;

    /** Returns whether a person has to decide before anything is stored. */
    boolean isOpen() {
        return this == AMBIGUOUS || this == UNMATCHED || this == UNCLEAR || this == REFUSED;
    }
}
