package org.signatory.outreach;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.signatory.insights.MemberRankingFilter;

public class SuggestedMemberFilter extends MemberRankingFilter {

    @QueryParam("signed")
    @Separator(",")
    @Size(max = 50, message = "{entries}")
    @Parameter(
            description =
                    "Only Members who signed any of these letters, such as last year's; IDs separated by" + " commas.")
    public List<UUID> signed;

    @QueryParam("members")
    @Size(max = 2000)
    @Parameter(
            description =
                    "Only Members of a set: committees, caucuses and signers of another letter, combined with and, or, not;"
                            + " see docs/groups.md.",
            example = "committee:HSJU and not party:R")
    public String members;
}
