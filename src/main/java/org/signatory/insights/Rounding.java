package org.signatory.insights;

/** Shares as answers show them. */
final class Rounding {

    private Rounding() {}

    /** To three places. */
    static double of(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
