package org.signatory.ingest.signers;

public enum SignerRecordOutcome {
    /** The Member signs on. */
    SIGNED,
    /** The Member has an active signature already, as a lead or a cosigner. */
    ALREADY_SIGNED,
    /** The Member has an active signature already, and the import corrects its facts. */
    UPDATED,
    /** The Member is in the queue, because the letter accepts bipartisan pairs; not signed yet. */
    QUEUED,
    /** An earlier record names the same Member. */
    REPEATED,
    /** The office declined, according to the sheet. */
    DECLINED,
    /** The office is considering, according to the sheet. */
    CONSIDERING,
    /** The office promised to sign, according to the sheet; not signed yet. */
    PROMISED,
    /** The office has not responded, according to the sheet. */
    NO_RESPONSE,
    /** The Member withdrew, according to the file; an active signature is withdrawn. */
    WITHDRAWN,
    /** Named in the text, but not as a signer; or a person decided so. */
    NOT_SIGNER,
    /** Skipped by a person's decision. */
    SKIPPED,
    /** Saved as text without a Member; never counted. */
    SAVED_AS_TEXT,
    /** Several Members could have this name; a person has to decide. */
    AMBIGUOUS,
    /** The name matches no Member who served that day. */
    UNMATCHED,
    /** The text does not say who signed, or contradicts itself; or a response or date in the sheet is not recognized. */
    UNCLEAR,
    /** A signing rule rejects the signature. */
    REJECTED;

    /** Returns whether a person has to decide before anything is saved. */
    public boolean isOpen() {
        return this == AMBIGUOUS || this == UNMATCHED || this == UNCLEAR || this == REJECTED;
    }
}
