package org.signatory.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.platform.time.WashingtonTime;

/** Defines the filters of Member lists. A Member must match the seat and party filters at the same time. */
public class MemberFilter {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(description = "Prefixes of words in any of the names, in any order; accents and case are ignored.")
    public String q;

    @QueryParam("state")
    @Size(max = 2)
    @Parameter(description = "Two-letter abbreviation of the state or territory.")
    public String state;

    @QueryParam("party")
    @Size(max = 60)
    @Parameter(description = "D, R, I or a party name such as Democrat.")
    public String party;

    @QueryParam("chamber")
    public Chamber chamber;

    @QueryParam("congress")
    @Min(1)
    @Max(300)
    @Parameter(description = "Number of a Congress in which the Member served at any time.")
    public Integer congress;

    @QueryParam("servingOn")
    @Parameter(description = "Date of service; seat and party are as of this day.")
    public LocalDate servingOn;

    EntityQuery<Member> members() {
        EntityQuery<Member> members = EntityQuery.of(Member.class, "m");
        Map<String, Object> seat = new HashMap<>();
        StringBuilder conditions = new StringBuilder("v.bioguideId = m.bioguideId and v.voidedAt is null");
        and(conditions, seat, "v.state = :state", "state", state());
        and(conditions, seat, "v.party = :party", "party", party == null ? null : PartyNames.of(party));
        and(conditions, seat, "v.chamber = :chamber", "chamber", chamber);
        and(conditions, seat, servingOn == null ? null : ServicePeriodEntity.servingOn(servingOn), "day", servingOn);
        if (congress != null) {
            and(conditions, seat, "v.startDate < :ends", "ends", WashingtonTime.startOfCongress(congress + 1));
            and(conditions, seat, "v.endDate > :begins", "begins", WashingtonTime.startOfCongress(congress));
        }
        members.and("exists (select 1 from ServicePeriodEntity v where " + conditions + ")", seat);
        if (q != null) {
            int i = 0;
            List<String> words = TextNormalizer.words(q);
            if (words.isEmpty()) {
                // A text without letters or digits matches no name.
                members.and("1 = 0");
            }
            for (String word : words) {
                String name = "word" + i++;
                members.and("concat(' ', m.searchName) like :" + name, name, "% " + word + "%");
            }
        }
        return members;
    }

    private static void and(
            StringBuilder conditions, Map<String, Object> seat, String condition, String name, Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            seat.put(name, value);
        }
    }

    private String state() {
        if (state == null) {
            return null;
        }
        String code = state.toUpperCase(Locale.ROOT);
        if (!States.isKnown(code)) {
            throw Problem.parameter("state", "Enter the two-letter abbreviation of a state or territory, such as NY.");
        }
        return code;
    }
}
