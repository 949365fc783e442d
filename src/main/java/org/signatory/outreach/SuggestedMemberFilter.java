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
import org.signatory.matching.SeatedMember;
import org.signatory.roster.Chamber;
import org.signatory.roster.PartyNames;

/** Whom the list of targets holds. */
public class SuggestedMemberFilter {

    @QueryParam("signed")
    @Separator(",")
    @Size(max = 50)
    @Parameter(
            description =
                    "Only Members who signed any of these letters, with commas between: last year's signers who have not"
                            + " signed yet.")
    public List<UUID> signed;

    @QueryParam("members")
    @Size(max = 2000)
    @Parameter(
            description =
                    "Only Members of a set: committees, caucuses, who signed another letter, with and, or, not; see"
                            + " docs/groups.md.",
            example = "committee:HSJU and not party:R")
    public String members;

    @QueryParam("party")
    @Size(max = 50)
    @Parameter(description = "The party: D, R, I or a name such as Democrat.")
    public String party;

    @QueryParam("state")
    @Size(max = 2)
    @Parameter(description = "The state, as two letters.")
    public String state;

    @QueryParam("chamber")
    @Parameter(description = "The chamber.")
    public Chamber chamber;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(600)
    @Parameter(description = "How many, 1 to 600; `total` says how many there are.")
    public int limit;

    boolean holds(SeatedMember member) {
        return (party == null || member.seat().party().equals(PartyNames.of(party)))
                && (state == null || member.seat().state().equalsIgnoreCase(state))
                && (chamber == null || member.seat().chamber() == chamber);
    }
}
