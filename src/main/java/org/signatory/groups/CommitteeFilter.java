package org.signatory.groups;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.http.BioguideId;
import org.signatory.platform.sql.EntityQuery;

public class CommitteeFilter {

    @QueryParam("chamber")
    @Parameter(description = "Chamber of the committee, or joint.")
    public Committee.CommitteeChamber chamber;

    @QueryParam("member")
    @Pattern(regexp = "[A-Za-z][0-9]{6}", message = "Enter a Bioguide ID, such as S001145.")
    @Parameter(description = "Bioguide ID of a member of the committee on that day.")
    @BioguideId
    public String member;

    @QueryParam("parent")
    @Size(max = 20)
    @Parameter(description = "Code of the parent committee; `none` for full committees only.")
    public String parent;

    @QueryParam("on")
    @Parameter(
            description = "Date of the list; defaults to today. There is no data before the date of the first import.")
    public LocalDate on;

    EntityQuery<Committee> committees(LocalDate day) {
        EntityQuery<Committee> committees = EntityQuery.of(Committee.class, "c")
                .and("c.fromDate <= :day and (c.untilDate is null or c.untilDate > :day)", "day", day)
                .and("c.chamber = :chamber", "chamber", chamber);
        if ("none".equals(parent)) {
            committees.and("c.parentCode is null");
        } else {
            committees.and("c.parentCode = :parent", "parent", parent);
        }
        return committees.and(
                "exists (select 1 from CommitteeMembership s where s.committeeCode = c.code and "
                        + CommitteeMembership.ON
                        + " and (s.bioguideId = :member"
                        + " or s.bioguideId in (select r.bioguideId from RetiredBioguideId r where r.retired = :member)))",
                "member",
                member);
    }
}
