package org.signatory.insights;

import java.util.UUID;
import org.signatory.letters.ChamberScope;

/**
 * Represents an earlier closed letter at the same point as the current letter.
 *
 * @param soFar the number of active sign-ons at that point
 * @param total the number of active sign-ons at closing
 */
record ForecastReferenceLetter(UUID letterId, String title, ChamberScope chamber, int soFar, int total) {

    private static final double OTHER_CHAMBER_WEIGHT = 0.5;

    /** Returns the growth after that point, as a logarithm. */
    double growth() {
        return Math.log((total + 1.0) / (soFar + 1));
    }

    /**
     * Returns the distance between the count at that point and a current count, as the difference of their logarithms.
     * Letters to other chambers are farther away.
     */
    double distance(int current, ChamberScope scope) {
        return Math.abs(Math.log((soFar + 1.0) / (current + 1))) + (chamber == scope ? 0 : OTHER_CHAMBER_WEIGHT);
    }
}
