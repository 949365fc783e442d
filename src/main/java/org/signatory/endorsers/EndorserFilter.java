package org.signatory.endorsers;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which endorsements of a letter a list holds. */
public class EndorserFilter {

    @QueryParam("withdrawn")
    @DefaultValue("exclude")
    @Parameter(description = "Whether withdrawn endorsements are left out, brought along, or the only ones.")
    public Withdrawn withdrawn;

    @QueryParam("asOf")
    @Parameter(description = "The day at whose end, in Washington, the list is read.")
    public LocalDate asOf;

    /** What happens to withdrawn endorsements in a list. */
    @Schema(name = "WithdrawnEndorsers")
    public enum Withdrawn {
        @JsonProperty("exclude")
        EXCLUDE,
        @JsonProperty("include")
        INCLUDE,
        @JsonProperty("only")
        ONLY
    }

    private final Map<String, Object> parameters = new HashMap<>();

    /** The query from {@code from} on. */
    String from(UUID letterId) {
        parameters.put("letterId", letterId);
        parameters.put("day", Endorsers.day(asOf));
        StringBuilder where =
                new StringBuilder("from Endorsement e where e.letterId = :letterId and " + Endorsers.ENDORSED_BY);
        switch (withdrawn) {
            case EXCLUDE -> where.append(" and not ").append(Endorsers.WITHDRAWN_BY);
            case ONLY -> where.append(" and ").append(Endorsers.WITHDRAWN_BY);
            case INCLUDE -> {
                // Both kinds stay in.
            }
        }
        return where.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
