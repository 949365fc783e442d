package org.signatory.signons;

/** Lists the levels of certainty of a sign-on. */
public enum SignOnCertainty {
    /** Confirmed by the office or by the sent letter. */
    CONFIRMED,
    /** Reported by a reliable person. */
    PROBABLE,
    /** Not yet verified with the office. */
    UNCONFIRMED
}
