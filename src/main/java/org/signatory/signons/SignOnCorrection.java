package org.signatory.signons;

import java.util.List;

/** Holds a validated correction of a sign-on before it is applied. */
record SignOnCorrection(SignOn signOn, SignOnDetails facts, SeatAtSigning seat, List<FieldChange> changes) {

    boolean isEmpty() {
        return changes.isEmpty();
    }
}
