package org.signatory.delivery.events;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.DeclaredErrors;
import org.signatory.platform.http.ErrorCode;
import org.signatory.security.Caller;

/** Serves every change that the caller may see, in a stable order, as pages or as a live stream. */
@Path("/v1/events")
@Tag(name = "Events")
@RequiredArgsConstructor
public class EventResource {

    private static final String AFTER =
            "Only events after this position: `next` of the previous page, the `sequence` of an event, or `latest` for"
                    + " future events only. Without a value, from the beginning. A position beyond the last event is rejected.";

    private final EventReadService events;
    private final EventStreams streams;
    private final Caller caller;

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List events in order",
            description =
                    "A client that always continues from `next` gets every event exactly once. Events are CloudEvents"
                            + " 1.0 and name the change and its subject; read the resource for its current state. Changes to a"
                            + " letter before the caller could see it are not included, and changes to texts, imports, flags and statements"
                            + " are only for staff: after `letter.opened`, and after a"
                            + " `letter.changed` for a letter that is new to you, read the whole letter. An event"
                            + " becomes visible a few milliseconds after its change. Positions are valid for one kind of caller:"
                            + " staff, partners and the public each have their own.")
    @APIResponseSchema(EventList.class)
    @DeclaredErrors({ErrorCode.UNKNOWN_POSITION})
    public Response listEvents(
            @QueryParam("after") @Parameter(description = AFTER) String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Events per page, 1 to 500.")
                    int limit,
            @Valid @BeanParam EventFilter filter) {
        return Response.ok(events.list(after, limit, filter)).build();
    }

    @GET
    @Path("/stream")
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Get events as a live stream",
            description =
                    "Server-sent events: the `id` is the position, the `event` the type, the `data` the CloudEvent. A comment"
                            + " is sent every 15 seconds. The server ends the stream after five minutes, and within a second when"
                            + " the key is rotated, revoked or changed, when the key expires, or when its session ends. Clients reconnect"
                            + " with `Last-Event-ID`, as browsers do automatically, and miss nothing. The number of open streams for"
                            + " a key, or for a network without a key, is limited.")
    @APIResponse(
            responseCode = "200",
            description = "A continuous stream of events.",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @DeclaredErrors({ErrorCode.UNKNOWN_POSITION, ErrorCode.TOO_MANY_STREAMS})
    public Multi<OutboundSseEvent> streamEvents(
            @HeaderParam("Last-Event-ID") @Parameter(description = "The position after which to continue.") String last,
            @QueryParam("after") @Parameter(description = AFTER) String after,
            @Valid @BeanParam EventFilter filter,
            Sse sse) {
        long from = events.position(last == null ? after : last);
        return streams.from(from, filter, EventQueries.EventAudience.of(caller), sse);
    }
}
