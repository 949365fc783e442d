package org.signatory.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.platform.time.WashingtonTime;

/** Defines the filters of Member lists. A Member must match the seat and party filters at the same time. */
public class MemberFilter {

    @QueryParam("q")
    @Size(max = 200)
    @Parameter(
            description =
                    "Prefixes of words in any of the names, a state, a district such as IL-09, or an ID in any system; accents and case are ignored.")
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

    @QueryParam("asOf")
    @Parameter(description = "Date for which seats are searched and shown; defaults to today.")
    public LocalDate asOf;

    @QueryParam("publicId")
    @Size(max = 100)
    @Parameter(
            description =
                    "System and ID of a Member: bioguide, fec, govtrack, houseHistory, icpsr, lis, opensecrets or wikidata.",
            example = "govtrack:400080")
    public String publicId;

    /** @param day the day of the seats that are searched */
    EntityQuery<Member> members(LocalDate day) {
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
        if (publicId != null) {
            String id = MemberIdSystems.parse(publicId);
            boolean bioguide = id.startsWith(MemberIdSystems.BIOGUIDE + ":");
            identified(members, bioguide ? id.substring(id.indexOf(':') + 1) : "", new String[] {id});
        }
        if (q != null) {
            search(members, MemberSearchTerms.of(q), day);
        }
        return members;
    }

    private static void identified(EntityQuery<Member> members, String bioguideId, String[] publicIds) {
        members.and(
                "(m.bioguideId = :bioguide or m.bioguideId in (select r.bioguideId from RetiredBioguideId r where r.retired = :bioguide)"
                        + " or " + SqlInHql.of("public_ids(?) && cast(? as text[])", "m.ids", ":publicIds") + ")",
                Map.of("bioguide", bioguideId.toUpperCase(Locale.ROOT), "publicIds", publicIds));
    }

    private static void search(EntityQuery<Member> members, MemberSearchTerms terms, LocalDate day) {
        if (terms.id() != null) {
            identified(members, terms.id(), MemberIdSystems.inAnyScheme(terms.id()));
            return;
        }
        if (terms.seat() != null) {
            members.and(
                    seated(day, "v.state = :seatState and v.district = :district"),
                    Map.of(
                            "seatState",
                            terms.seat().state(),
                            "district",
                            terms.seat().district(),
                            "day",
                            day));
        } else if (terms.words().isEmpty()) {
            // A text without letters or digits matches no name.
            members.and("1 = 0");
        }
        int i = 0;
        for (MemberSearchTerms.Word word : terms.words()) {
            String name = "word" + i++;
            String named = "concat(' ', m.searchName) like :" + name;
            String prefix = "% " + word.text() + "%";
            if (word.state() == null) {
                members.and(named, name, prefix);
            } else {
                members.and(
                        "(" + named + " or " + seated(day, "v.state = :" + name + "State") + ")",
                        Map.of(name, prefix, name + "State", word.state(), "day", day));
            }
        }
    }

    /** Returns the condition that a Member has a seat on the parameter {@code :day}. */
    private static String seated(LocalDate day, String seat) {
        return "exists (select 1 from ServicePeriodEntity v where v.bioguideId = m.bioguideId and v.voidedAt is null and "
                + ServicePeriodEntity.servingOn(day) + " and " + seat + ")";
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
