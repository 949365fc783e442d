package org.signatory.insights;

final class ShareRounding {

    private ShareRounding() {}

    /** Rounds to three decimal places. */
    static double of(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
