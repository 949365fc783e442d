package org.signatory.web;

import java.util.List;
import java.util.UUID;
import org.signatory.outreach.Outreach;
import org.signatory.outreach.OutreachStatus;
import org.signatory.outreach.OutreachView;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of a letter's outreach page.
 *
 * @param state status filter; null for all
 * @param assignee assignee filter; null for all
 * @param next cursor of the next page; null on the last page
 */
record OutreachPage(
        UUID id,
        String title,
        List<OutreachView> rows,
        OutreachStatus state,
        String assignee,
        String next,
        Problem problem) {

    public List<OutreachStatus> statuses() {
        return List.of(OutreachStatus.values());
    }

    public List<Outreach.State> states() {
        return List.of(Outreach.State.values());
    }

    /** Returns the URL of the next page. */
    public String more() {
        return place(id, state, assignee) + (state == null && assignee == null ? "?" : "&") + "cursor="
                + Formats.encoded(next);
    }

    static String place(UUID id, OutreachStatus state, String assignee) {
        StringBuilder place = new StringBuilder("/letters/" + id + "/outreach");
        if (state != null) {
            place.append("?state=").append(state.word());
        }
        if (assignee != null) {
            place.append(state == null ? "?" : "&").append("assignee=").append(Formats.encoded(assignee));
        }
        return place.toString();
    }
}
