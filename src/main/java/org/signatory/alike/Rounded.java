package org.signatory.alike;

/** Shares as answers show them. */
final class Rounded {

    private Rounded() {}

    /** To three places. */
    static double of(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
