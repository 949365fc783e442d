package org.signatory.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stood before a change or stands after it: a name or an ID, or stretches of service. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RosterEntry")
public record RosterFacts(
        @Schema(description = "A name or a Bioguide ID.", examples = "Anna Paulina Luna")
        String name,

        @Schema(description = "Stretches of service, in order.")
        List<ServicePeriod> service) {

    static RosterFacts of(String name) {
        return new RosterFacts(name, null);
    }

    static RosterFacts of(List<ServicePeriod> service) {
        return new RosterFacts(null, service);
    }
}
