package org.signatory.signons;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.letters.WithdrawnFilter;
import org.signatory.platform.sql.EntityQuery;

/** Selects the sign-ons of an export of all letters. */
public class SignOnExportFilter extends SeatAtSigningFilter {

    @QueryParam("withdrawn")
    @DefaultValue("include")
    @Parameter(description = SignOnFilter.WITHDRAWN)
    public WithdrawnFilter withdrawn;

    @QueryParam("updatedSince")
    @Parameter(description = "As in listSignOns.")
    public Instant updatedSince;

    @Override
    EntityQuery<SignOn> narrow(EntityQuery<SignOn> signOns) {
        if (withdrawn != WithdrawnFilter.INCLUDE) {
            signOns.and("s.withdrawnOn is " + (withdrawn == WithdrawnFilter.ONLY ? "not null" : "null"));
        }
        return super.narrow(signOns);
    }
}
