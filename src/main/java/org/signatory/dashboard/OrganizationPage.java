package org.signatory.dashboard;

import java.util.List;
import org.signatory.common.Problem;
import org.signatory.endorsers.OrganizationView;

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
