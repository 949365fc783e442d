package org.signatory.delivery.events;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record EventList(
        @Schema(required = true, description = "The events, oldest first.")
        List<EventView> items,

        @Schema(
                required = true,
                description = "The value of `after` for the next request, even without further events.",
                examples = "4711")
        String next,

        @Schema(required = true, description = "Whether more events are available now.")
        boolean more,

        @Schema(required = true, description = "Events per page.")
        int limit) {}
