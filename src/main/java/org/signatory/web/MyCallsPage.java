package org.signatory.web;

import java.time.LocalDate;
import java.util.List;
import org.signatory.outreach.Outreach;
import org.signatory.outreach.OutreachView;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the page of calls assigned to one person or organization.
 *
 * @param assignee null if not yet chosen, and for a partner
 * @param today in Washington
 * @param next cursor of the next page; null on the last page
 * @param partner whether the calls are those of the visitor's organization, which staff assign
 * @param all whether the calls include those that need no further step
 * @param problem why a form was rejected; null if none was
 */
record MyCallsPage(
        String assignee,
        LocalDate today,
        List<OutreachView> rows,
        String next,
        boolean partner,
        boolean all,
        Problem problem) {

    public List<Outreach.State> states() {
        return List.of(Outreach.State.values());
    }

    /** Returns whether a remaining call is due; false in the list of all calls. */
    public boolean due(OutreachView row) {
        return !all && row.nextOn() != null && !row.nextOn().isAfter(today);
    }

    public String fingerprint(OutreachView row) {
        return PartnerOutreachPrecondition.of(row).value();
    }

    /** Returns the link to the Member's row on the outreach page of the letter. */
    public String place(OutreachView row) {
        return OutreachPage.place(row.letterId(), null, assignee) + "#"
                + row.member().bioguideId();
    }
}
