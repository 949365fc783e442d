package org.signatory.web;

import java.util.List;
import org.signatory.endorsements.LikelyDuplicateOrganization;
import org.signatory.endorsements.OrganizationView;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of an organization's page with its endorsed letters.
 *
 * @param others organizations it can be merged into
 * @param likely records that may be the same organization
 */
record OrganizationDetailPage(
        OrganizationView organization,
        long version,
        List<LetterListRow> letters,
        String more,
        String typed,
        List<OrganizationView> others,
        List<LikelyDuplicateOrganization> likely,
        java.time.Instant now,
        Problem problem) {

    public String aliases() {
        return String.join(", ", organization.aliases());
    }
}
