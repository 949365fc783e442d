package org.signatory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.outreach.OutreachView;
import org.signatory.outreach.SuggestedMemberFilter;
import org.signatory.outreach.SuggestedMemberList;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the page of suggested Members.
 *
 * @param targets the ranking; empty if the filter is invalid
 * @param asked outreach records by Bioguide ID
 * @param assignees current assignees, by name
 * @param others letters to filter by signers
 */
record SuggestedMembersPage(
        UUID id,
        String title,
        SuggestedMemberList targets,
        SuggestedMemberFilter filter,
        Map<String, OutreachView> asked,
        List<String> assignees,
        List<Other> others,
        Problem problem) {

    static final List<Integer> LIMITS = List.of(25, 50, 100, 600);

    /** Represents an option of the letter filter. */
    record Other(UUID id, String title) {}

    public List<Integer> limits() {
        return LIMITS;
    }

    public UUID signed() {
        return filter.signed == null || filter.signed.isEmpty() ? null : filter.signed.get(0);
    }

    /** Returns a likelihood as a whole percentage. */
    public long percent(double likelihood) {
        return Math.round(100 * likelihood);
    }
}
