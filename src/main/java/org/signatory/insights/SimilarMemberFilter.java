package org.signatory.insights;

import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.matching.MemberWithSeat;

public class SimilarMemberFilter extends MemberRankingFilter {

    @QueryParam("crossParty")
    @Parameter(
            description =
                    "Only Members whose party differs from this Member's; an Independent counts as a member of the party they caucus with.")
    public boolean crossParty;

    /**
     * Returns a predicate for the Members that match the filters.
     *
     * @param side the party or caucus of the Member to compare with
     */
    Predicate<MemberWithSeat> predicate(String side) {
        Predicate<MemberWithSeat> predicate = predicate();
        return crossParty ? predicate.and(member -> !member.seat().side().equals(side)) : predicate;
    }
}
