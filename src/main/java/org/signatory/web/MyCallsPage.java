package org.signatory.web;

import java.time.LocalDate;
import java.util.List;
import org.signatory.outreach.Outreach;
import org.signatory.outreach.OutreachView;

/**
 * Whom one person or organization still has to ask.
 *
 * @param assignee null where nobody was named yet
 * @param today in Washington
 * @param next the cursor of the next rows; null where there are none
 */
record MyCallsPage(String assignee, LocalDate today, List<OutreachView> rows, String next) {

    public List<Outreach.State> states() {
        return List.of(Outreach.State.values());
    }

    public boolean due(OutreachView row) {
        return row.nextOn() != null && !row.nextOn().isAfter(today);
    }

    /** The Member's row on the letter's page. */
    public String place(OutreachView row) {
        return OutreachPage.place(row.letterId(), null, assignee) + "#"
                + row.member().bioguideId();
    }
}
