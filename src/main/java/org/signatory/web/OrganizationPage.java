package org.signatory.web;

import java.util.List;
import org.signatory.endorsements.OrganizationView;
import org.signatory.platform.http.Problem;

/**
 * An organization and the letters that it endorses.
 *
 * @param others into which its record could be merged
 */
record OrganizationPage(
        OrganizationView organization,
        long version,
        List<LetterRow> letters,
        String more,
        String typed,
        List<OrganizationView> others,
        java.time.Instant now,
        Problem problem) {

    public String aliases() {
        return String.join(", ", organization.aliases());
    }
}
