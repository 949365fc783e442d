package org.signatory.insights;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.matching.MemberWithSeat;
import org.signatory.roster.Chamber;
import org.signatory.roster.PartyNames;

/** Selects the Members of a ranking by current seat, and limits their number. */
public class MemberRankingFilter {

    @QueryParam("party")
    @Size(max = 50)
    @Parameter(description = "Party: D, R, I or a name such as Democrat.")
    public String party;

    @QueryParam("state")
    @Size(max = 2)
    @Parameter(description = "Two-letter code of the state.")
    public String state;

    @QueryParam("chamber")
    @Parameter(description = "Chamber.")
    public Chamber chamber;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(600)
    @Parameter(description = "Maximum number of Members, 1 to 600; `total` is the number without this limit.")
    public int limit;

    public Predicate<MemberWithSeat> predicate() {
        String partyName = party == null ? null : PartyNames.of(party);
        return member -> (partyName == null || member.seat().party().equals(partyName))
                && (state == null || member.seat().state().equalsIgnoreCase(state))
                && (chamber == null || member.seat().chamber() == chamber);
    }

    /** Returns the first items, up to the limit. */
    public <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(limit, all.size()));
    }
}
