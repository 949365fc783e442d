package org.signatory.outreach;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.sql.EntityQuery;

/** Selects and sorts outreach records of several letters. */
public class AllOutreachFilter extends OutreachFilter {

    /** Condition for alias {@code o}: the letter is open, and the Member has neither signed nor declined. */
    private static final String REMAINING =
            "exists (select 1 from Letter l where l.id = o.letterId and l.status = OPEN) and not " + SIGNED
                    + " and o.state <> DECLINED";

    @QueryParam("letterId")
    @Parameter(description = "Only this letter.")
    public UUID letterId;

    @QueryParam("remaining")
    @DefaultValue("false")
    @Parameter(description = "Only Members in open letters who have neither signed nor declined.")
    public boolean remaining;

    @Override
    EntityQuery<Outreach> records() {
        EntityQuery<Outreach> records = super.records().and("o.letterId = :letterId", "letterId", letterId);
        return remaining ? records.and(REMAINING) : records;
    }
}
