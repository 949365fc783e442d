package org.signatory.alike;

import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.names.Seated;

/** Whom the list of Members like a Member holds. */
public class AlikeFilter extends SeatFilter {

    @QueryParam("across")
    @Parameter(
            description =
                    "Only Members who sit with another party than this one does; an Independent counts with the caucus.")
    public boolean across;

    /** @param side the party with which the Member sits whom the others are like */
    Predicate<Seated> wanted(String side) {
        Predicate<Seated> wanted = wanted();
        return across ? wanted.and(member -> !member.seat().side().equals(side)) : wanted;
    }
}
