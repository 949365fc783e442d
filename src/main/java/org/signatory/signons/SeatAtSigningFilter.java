package org.signatory.signons;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.roster.Chamber;
import org.signatory.roster.PartyNames;

/** Selects sign-ons by the seat at signing. */
public class SeatAtSigningFilter {

    @QueryParam("party")
    @Size(max = 50)
    @Parameter(description = "Party at signing: D, R, I or a name such as Democrat.")
    public String party;

    @QueryParam("state")
    @Size(max = 2)
    @Parameter(description = "State at signing, as a two-letter code.")
    public String state;

    @QueryParam("district")
    @Min(0)
    @Max(99)
    @Parameter(description = "District at signing.")
    public Integer district;

    @QueryParam("chamber")
    @Parameter(description = "Chamber at signing.")
    public Chamber chamber;

    /** Adds the conditions to a query for sign-ons with the alias {@code s}. */
    EntityQuery<SignOn> narrow(EntityQuery<SignOn> signOns) {
        return signOns.and("s.party = :party", "party", party == null ? null : PartyNames.of(party))
                .and("s.state = :state", "state", state == null ? null : state.toUpperCase(Locale.ROOT))
                .and("s.district = :district", "district", district)
                .and("s.chamber = :chamber", "chamber", chamber);
    }
}
