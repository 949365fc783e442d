package org.signatory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.outreach.OutreachView;
import org.signatory.outreach.SuggestedMemberFilter;
import org.signatory.outreach.SuggestedMemberResource.SuggestedMemberList;
import org.signatory.platform.http.Problem;

/**
 * Whom to ask next.
 *
 * @param targets the ranking; empty where the filter is refused
 * @param asked how it stands with those on the list of who is asked, by Bioguide ID
 * @param askers who asks somebody already, by name
 * @param others letters whose signers can be looked for
 */
record SuggestedMembersPage(
        UUID id,
        String title,
        SuggestedMemberList targets,
        SuggestedMemberFilter filter,
        Map<String, OutreachView> asked,
        List<String> askers,
        List<Other> others,
        Problem problem) {

    static final List<Integer> LIMITS = List.of(25, 50, 100, 600);

    /** A letter to choose. */
    record Other(UUID id, String title) {}

    public List<Integer> limits() {
        return LIMITS;
    }

    public UUID signed() {
        return filter.signed == null || filter.signed.isEmpty() ? null : filter.signed.get(0);
    }

    /** A likelihood as a whole number of per cent. */
    public long percent(double likelihood) {
        return Math.round(100 * likelihood);
    }
}
