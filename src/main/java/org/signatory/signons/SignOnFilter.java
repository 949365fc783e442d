package org.signatory.signons;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.letters.Letter;
import org.signatory.members.Chamber;

/** Which sign-ons of a letter a list holds, and in which order. */
public class SignOnFilter {

    @QueryParam("party")
    @Size(max = 50)
    @Parameter(description = "The party at signing.")
    public String party;

    @QueryParam("state")
    @Size(max = 2)
    @Parameter(description = "The state at signing, as two letters.")
    public String state;

    @QueryParam("district")
    @Min(0)
    @Max(99)
    @Parameter(description = "The district at signing.")
    public Integer district;

    @QueryParam("chamber")
    @Parameter(description = "The chamber at signing.")
    public Chamber chamber;

    @QueryParam("withdrawn")
    @DefaultValue("exclude")
    @Parameter(description = "Whether withdrawn sign-ons are left out, brought along, or the only ones.")
    public Withdrawn withdrawn;

    @QueryParam("stale")
    @Parameter(description = "Only sign-ons given to a text that has since changed in substance, or only the others.")
    public Boolean stale;

    @QueryParam("needsReview")
    @Parameter(description = "Only sign-ons that a correction of the roster touched, or only the others. For staff.")
    public Boolean needsReview;

    @QueryParam("asOf")
    @Parameter(description = "The day at whose end, in Washington, the list is read.")
    public LocalDate asOf;

    @QueryParam("sort")
    @DefaultValue("surname")
    @Parameter(description = "The order: surname and seniority group a bicameral letter by chamber.")
    public SignOnSort sort;

    @QueryParam("firstChamber")
    @DefaultValue("senate")
    @Parameter(description = "The chamber whose signers come first; Senators by custom.")
    public Chamber firstChamber;

    private final Map<String, Object> parameters = new HashMap<>();

    /** The query from {@code from} on. */
    String from(Letter letter, SignOnRole role, boolean staff) {
        parameters.put("letterId", letter.id);
        parameters.put("day", Standing.day(asOf));
        StringBuilder where = new StringBuilder("from SignOn s where s.letterId = :letterId and " + Standing.SIGNED_BY);
        if (role != null) {
            where.append(role == SignOnRole.LEAD ? " and " : " and not ").append(Standing.LED_ON);
        }
        switch (withdrawn) {
            case EXCLUDE -> where.append(" and not ").append(Standing.WITHDRAWN_BY);
            case ONLY -> where.append(" and ").append(Standing.WITHDRAWN_BY);
            case INCLUDE -> {
                // Both kinds stay in.
            }
        }
        and(where, "lower(s.party) = :party", "party", party == null ? null : party.toLowerCase(Locale.ROOT));
        and(where, "s.state = :state", "state", state == null ? null : state.toUpperCase(Locale.ROOT));
        and(where, "s.district = :district", "district", district);
        and(where, "s.chamber = :chamber", "chamber", chamber);
        if (stale != null) {
            where.append(stale ? " and " : " and not ")
                    .append("greatest(coalesce(s.textNumber, 0), coalesce(s.confirmedNumber, 0)) < :material");
            parameters.put("material", letter.materialVersion);
        }
        if (needsReview != null && staff) {
            where.append(" and s.reviewNote is ").append(needsReview ? "not null" : "null");
        }
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void and(StringBuilder where, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    /** What happens to withdrawn sign-ons in a list. */
    public enum Withdrawn {
        @com.fasterxml.jackson.annotation.JsonProperty("exclude")
        EXCLUDE,
        @com.fasterxml.jackson.annotation.JsonProperty("include")
        INCLUDE,
        @com.fasterxml.jackson.annotation.JsonProperty("only")
        ONLY
    }
}
