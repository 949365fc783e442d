package org.signatory.endorsements;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.WithdrawnFilter;
import org.signatory.platform.sql.EntityQuery;

/** Which endorsements of a letter a list holds. */
public class EndorserFilter {

    @QueryParam("withdrawn")
    @DefaultValue("exclude")
    @Parameter(description = "Whether withdrawn endorsements are left out, brought along, or the only ones.")
    public WithdrawnFilter withdrawn;

    @QueryParam("asOf")
    @Parameter(description = "The day at whose end, in Washington, the list is read.")
    public LocalDate asOf;

    /** The endorsements of a letter that the filters let through. */
    EntityQuery<Endorsement> endorsements(UUID letterId) {
        EntityQuery<Endorsement> endorsements = EntityQuery.of(Endorsement.class, "e")
                .and(
                        "e.letterId = :letterId and " + EndorserViews.ENDORSED_BY,
                        Map.of("letterId", letterId, "day", LetterAsOf.day(asOf)));
        return withdrawn == WithdrawnFilter.INCLUDE
                ? endorsements
                : endorsements.and((withdrawn == WithdrawnFilter.ONLY ? "" : "not ") + EndorserViews.WITHDRAWN_BY);
    }
}
