package org.signatory.delivery.events;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which events are wanted. */
public class EventFilter {

    @QueryParam("letterId")
    @Parameter(description = "Only of this letter.")
    public UUID letterId;

    @QueryParam("type")
    @Separator(",")
    @Size(max = 50)
    @Parameter(description = "Only of these types, such as `cosigner.signed`, with commas between; may be repeated.")
    public List<@EventType String> types;

    /** Whether an event is wanted. */
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
