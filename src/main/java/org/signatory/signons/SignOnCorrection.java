package org.signatory.signons;

import java.util.List;

/**
 * Holds a validated correction of a sign-on before it is applied.
 *
 * @param reviewNote the reason to review the sign-on after the correction; null if there is none
 */
record SignOnCorrection(
        SignOn signOn, SignOnDetails facts, SeatAtSigning seat, String reviewNote, List<FieldChange> changes) {

    boolean isEmpty() {
        return changes.isEmpty();
    }
}
