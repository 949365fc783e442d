package org.signatory.ingest.signers;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SignerImportOutcome")
public enum ImportOutcome {
    /** The Member signs on. */
    @JsonProperty("signed")
    SIGNED,
    /** The Member has an active signature already, as a lead or a cosigner. */
    @JsonProperty("already-signed")
    ALREADY_SIGNED,
    /** The Member has an active signature already, and the import corrects its facts. */
    @JsonProperty("updated")
    UPDATED,
    /** The Member is in the queue, because the letter accepts bipartisan pairs; not signed yet. */
    @JsonProperty("queued")
    QUEUED,
    /** An earlier record names the same Member. */
    @JsonProperty("repeated")
    REPEATED,
    /** The office declined, according to the sheet. */
    @JsonProperty("declined")
    DECLINED,
    /** The office is considering, according to the sheet. */
    @JsonProperty("considering")
    CONSIDERING,
    /** The office has not responded, according to the sheet. */
    @JsonProperty("not-yet")
    NOT_YET,
    /** The Member withdrew, according to the file; not signed on. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** Named in the text, but not as a signer; or a person decided so. */
    @JsonProperty("not-signer")
    NOT_SIGNER,
    /** Skipped by a person's decision. */
    @JsonProperty("left")
    LEFT,
    /** Kept as a name without a Member; never counted. */
    @JsonProperty("kept")
    KEPT,
    /** Several Members could have this name; a person has to decide. */
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    /** The name matches no Member who served that day. */
    @JsonProperty("unmatched")
    UNMATCHED,
    /** The text does not say who signed, or contradicts itself; or a response or date in the sheet is not recognized. */
    @JsonProperty("unclear")
    UNCLEAR,
    /** A signing rule rejects the signature. */
    @JsonProperty("rejected")
    REJECTED;

    /** Returns whether a person has to decide before anything is saved. */
    public boolean isOpen() {
        return this == AMBIGUOUS || this == UNMATCHED || this == UNCLEAR || this == REJECTED;
    }
}
