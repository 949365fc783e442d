package org.signatory.web;

import java.time.LocalDate;
import java.util.List;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.http.Problem;
import org.signatory.signons.SignOnView;

/**
 * Represents the model of the page of one sign-on.
 *
 * @param version version of the sign-on
 * @param others the other sign-ons of the same Member to the letter
 */
record SignOnPage(
        LetterSummary letter,
        SignOnView signOn,
        long version,
        List<SignOnView> others,
        LocalDate today,
        Problem problem) {

    public List<SignOnSource> sources() {
        return List.of(SignOnSource.values());
    }

    public boolean isActive() {
        return signOn.withdrawnOn() == null && signOn.disavowedOn() == null;
    }

    /** Returns whether the sign-on was disavowed after the letter was sent. */
    public boolean disavowed() {
        return signOn.disavowedOn() != null;
    }

    public boolean leads() {
        return signOn.position() != null;
    }
}
