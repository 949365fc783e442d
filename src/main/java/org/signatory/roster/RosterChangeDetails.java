package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents details before or after a change: a name, an ID or service periods. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RosterEntry")
public record RosterChangeDetails(
        @Schema(description = "A name or a Bioguide ID.", examples = "Anna Paulina Luna")
        String name,

        @Schema(description = "Service periods, in order.") List<ServicePeriod> service) {

    static RosterChangeDetails of(String name) {
        return new RosterChangeDetails(name, null);
    }

    static RosterChangeDetails of(List<ServicePeriod> service) {
        return new RosterChangeDetails(null, service);
    }
}
