package org.signatory.insights;

import java.util.UUID;
import org.signatory.letters.ChamberScope;

/**
 * An earlier letter that is closed, at the point at which the letter at hand is now.
 *
 * @param soFar how many signatures stood at that point
 * @param total how many stood when it closed
 */
record BaselineLetter(UUID letterId, String title, ChamberScope chamber, int soFar, int total) {

    private static final double OTHER_CHAMBER_WEIGHT = 0.5;

    /** By how much it grew from there, as a logarithm. */
    double growth() {
        return Math.log((total + 1.0) / (soFar + 1));
    }

    /** How far its count at that point is from another letter's, as a logarithm; more where it went to other chambers. */
    double distance(int standing, ChamberScope scope) {
        return Math.abs(Math.log((soFar + 1.0) / (standing + 1))) + (chamber == scope ? 0 : OTHER_CHAMBER_WEIGHT);
    }
}
