package org.signatory.outreach;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.text.TextNormalizer;

/** Selects and sorts outreach records. */
public class OutreachFilter {

    /** Condition for alias {@code o}: the Member has an active sign-on. */
    static final String SIGNED = "exists (select 1 from SignOn s where s.letterId = o.letterId"
            + " and s.bioguideId = o.bioguideId and s.withdrawnOn is null and s.removedAt is null)";

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @QueryParam("state")
    @Parameter(description = "Status; `signed`: an active sign-on.")
    public OutreachStatus state;

    @QueryParam("assignee")
    @Size(min = 1, max = 200)
    @Parameter(description = "Name of the person, or ID of the organization.")
    public String assignee;

    @QueryParam("dueBy")
    @Parameter(description = "Latest due date of the next step; leaves out records without one.")
    public LocalDate dueBy;

    @QueryParam("sort")
    @DefaultValue("name")
    @Parameter(
            description =
                    "Sort order. `name` is stable; `updated` can repeat changed records, and `next` can also miss them.")
    public OutreachSort sort;

    EntityQuery<Outreach> records(UUID letterId) {
        return records().and("o.letterId = :letterId", "letterId", Objects.requireNonNull(letterId));
    }

    /** Selects records of all letters. */
    EntityQuery<Outreach> records() {
        EntityQuery<Outreach> records = EntityQuery.of(Outreach.class, "o");
        if (state == OutreachStatus.SIGNED) {
            records.and(SIGNED);
        } else if (state != null) {
            records.and("not " + SIGNED + " and o.state = :state", "state", Outreach.State.valueOf(state.name()));
        }
        return assigned(records, assignee).and("o.nextOn <= :dueBy", "dueBy", dueBy);
    }

    /** Limits the query to an assignee, given as an organization's id or a person's name. */
    private static EntityQuery<Outreach> assigned(EntityQuery<Outreach> records, String assignee) {
        if (assignee == null) {
            return records;
        }
        if (assignee.matches(UUID_FORM)) {
            return ofOrganization(records, "assignee", UUID.fromString(assignee));
        }
        return records.and(
                "(lower(o.assignee) = lower(:assignee)"
                        + " or o.organizationId in (select g.id from Organization g where g.sortName = :folded))",
                Map.of("assignee", assignee.strip(), "folded", TextNormalizer.sortKey(assignee)));
    }

    /** Limits the query to records of an organization, or of organizations that were merged into it. */
    static EntityQuery<Outreach> ofOrganization(EntityQuery<Outreach> records, String parameter, UUID organizationId) {
        return records.and(
                "o.organizationId in (select g.id from Organization g where g.id = :%1$s or g.mergedInto = :%1$s)"
                        .formatted(parameter),
                parameter,
                organizationId);
    }
}
