package org.signatory.insights;

import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.matching.SeatedMember;

/** Whom the list of Members like a Member holds. */
public class SimilarMemberFilter extends SeatFilter {

    @QueryParam("across")
    @Parameter(
            description =
                    "Only Members who sit with another party than this one does; an Independent counts with the caucus.")
    public boolean across;

    /** @param side the party with which the Member sits whom the others are like */
    Predicate<SeatedMember> wanted(String side) {
        Predicate<SeatedMember> wanted = wanted();
        return across ? wanted.and(member -> !member.seat().side().equals(side)) : wanted;
    }
}
