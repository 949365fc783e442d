package org.signatory.signons;

public enum SignOnRole {
    /** Lead sponsor, who is also a signer and is counted once. */
    LEAD,
    COSIGNER
}
