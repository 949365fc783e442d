package org.signatory.signons;

import java.util.List;

/** A correction of a sign-on that the rules allow and that has not been applied yet. */
record SignOnCorrection(SignOn signOn, SignOnFacts facts, FrozenSeat seat, List<FieldChange> changes) {

    boolean isEmpty() {
        return changes.isEmpty();
    }
}
