package org.signatory.signons;

/** Lists the roles of a signer. */
public enum SignOnRole {
    /** Lead sponsor, who is also a signer and is counted once. */
    LEAD,
    COSIGNER
}
