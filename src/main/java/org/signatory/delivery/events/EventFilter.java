package org.signatory.delivery.events;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

public class EventFilter {

    @QueryParam("letterId")
    @Parameter(description = "Only events about this letter.")
    public UUID letterId;

    @QueryParam("type")
    @Separator(",")
    @Size(max = 50, message = "{entries}")
    @Parameter(
            description =
                    "Only events of these types, such as `cosigner.signed`; separate them with commas or repeat the parameter.")
    public List<@KnownEventType String> types;

    boolean matches(EventView event) {
        return (letterId == null || letterId.equals(event.data().letterId()))
                && (types == null || types.isEmpty() || types.contains(event.type()));
    }

    public static EventFilter of(UUID letterId, List<String> types) {
        EventFilter filter = new EventFilter();
        filter.letterId = letterId;
        filter.types = types;
        return filter;
    }
}
