package org.signatory.endorsers;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.common.Selection;
import org.signatory.letters.AsOf;
import org.signatory.letters.Withdrawn;

/** Which endorsements of a letter a list holds. */
public class EndorserFilter {

    @QueryParam("withdrawn")
    @DefaultValue("exclude")
    @Parameter(description = "Whether withdrawn endorsements are left out, brought along, or the only ones.")
    public Withdrawn withdrawn;

    @QueryParam("asOf")
    @Parameter(description = "The day at whose end, in Washington, the list is read.")
    public LocalDate asOf;

    /** The endorsements of a letter that the filters let through. */
    Selection<Endorsement> endorsements(UUID letterId) {
        Selection<Endorsement> endorsements = Selection.of(Endorsement.class, "e")
                .and(
                        "e.letterId = :letterId and " + Endorsers.ENDORSED_BY,
                        Map.of("letterId", letterId, "day", AsOf.day(asOf)));
        return withdrawn == Withdrawn.INCLUDE
                ? endorsements
                : endorsements.and((withdrawn == Withdrawn.ONLY ? "" : "not ") + Endorsers.WITHDRAWN_BY);
    }
}
