package org.signatory.outreach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.matching.MemberWithSeat;
import org.signatory.roster.Chamber;
import org.signatory.roster.PartyNames;

/** Selects the suggested Members of a letter. */
public class SuggestedMemberFilter {

    @QueryParam("signed")
    @Separator(",")
    @Size(max = 50)
    @Parameter(
            description =
                    "Only Members who signed any of these letters, such as last year's signers; identifiers separated by"
                            + " commas.")
    public List<UUID> signed;

    @QueryParam("members")
    @Size(max = 2000)
    @Parameter(
            description =
                    "Only Members of a set: committees, caucuses and signers of another letter, combined with and, or, not;"
                            + " see docs/groups.md.",
            example = "committee:HSJU and not party:R")
    public String members;

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

    /** Returns whether the Member's seat matches the filters. */
    boolean matches(MemberWithSeat member) {
        return (party == null || member.seat().party().equals(PartyNames.of(party)))
                && (state == null || member.seat().state().equalsIgnoreCase(state))
                && (chamber == null || member.seat().chamber() == chamber);
    }
}
