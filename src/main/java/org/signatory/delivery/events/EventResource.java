package org.signatory.delivery.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.ErrorResponses;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;

/** Every change that the caller may see, in one order that never changes: by page, or as it happens. */
@Path("/v1/events")
@Tag(name = "Events")
public class EventResource {

    private static final String AFTER =
            "Only what lies behind this position: `next` of the page before, or the `sequence` of an event; `latest` for"
                    + " what is yet to come. From the beginning where nothing is said. A position beyond the last event is refused.";

    @Inject
    EventQueries events;

    @Inject
    EventStreams streams;

    @Inject
    Caller caller;

    /** Some events in order. */
    @Schema(name = "EventList")
    public record EventBatch(
            @Schema(required = true, description = "The events, first one first.")
            List<EventView> items,

            @Schema(
                    required = true,
                    description = "What `after` takes to go on, also where there is nothing more yet.",
                    examples = "4711")
            String next,

            @Schema(required = true, description = "Whether more can be had at once.", examples = "false")
            boolean more,

            @Schema(required = true, description = "Events a page.", examples = "50")
            int limit) {}

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read events in order",
            description =
                    "Whoever reads on from `next` again and again misses nothing and sees nothing twice. Events are CloudEvents"
                            + " 1.0 and say what happened to what; how it stands is read at the resource. What was done to a"
                            + " letter before the caller could see it is not told, and of texts, imports, flags and statements"
                            + " only staff are told: with `letter.opened`, and with a"
                            + " `letter.changed` of a letter that was not known before, the letter is read whole. An event"
                            + " becomes visible some milliseconds after its change. Positions hold for one kind of caller:"
                            + " staff, partners and the public have their own.")
    @APIResponseSchema(EventBatch.class)
    @ErrorResponses({ErrorCode.UNKNOWN_POSITION})
    public Response listEvents(
            @QueryParam("after") @Parameter(description = AFTER) String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Events a page, 1 to 500.")
                    int limit,
            @Valid @BeanParam EventFilter filter) {
        EventQueries.EventPage stretch = events.after(position(after), limit, filter, reader());
        return Response.ok(new EventBatch(stretch.events(), String.valueOf(stretch.upTo()), stretch.more(), limit))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/stream")
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow events as they happen",
            description =
                    "Server-sent events: the `id` is the position, the `event` the type, the `data` the CloudEvent. A comment"
                            + " is sent every 15 seconds. The server ends the stream after five minutes, and within a second when"
                            + " the key is rotated, revoked, expired or changed, or its session is signed out. Clients reconnect"
                            + " with `Last-Event-ID`, as browsers do by themselves, and miss nothing. The number of open streams of"
                            + " a key, and of a network without a key, is limited.")
    @APIResponse(
            responseCode = "200",
            description = "The events, without end.",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @ErrorResponses({ErrorCode.UNKNOWN_POSITION, ErrorCode.TOO_MANY_STREAMS})
    // A transaction here would last as long as the stream.
    @Transactional(Transactional.TxType.NEVER)
    public Multi<OutboundSseEvent> streamEvents(
            @HeaderParam("Last-Event-ID") @Parameter(description = "The position to go on from.") String last,
            @QueryParam("after") @Parameter(description = AFTER) String after,
            @Valid @BeanParam EventFilter filter,
            Sse sse) {
        String start = last == null ? after : last;
        long from = QuarkusTransaction.requiringNew().call(() -> position(start));
        return streams.from(from, filter, reader(), sse);
    }

    private EventQueries.EventAudience reader() {
        return EventQueries.EventAudience.of(caller);
    }

    private long position(String after) {
        return events.position(after, reader())
                .orElseThrow(() -> Problem.parameter("after", "Write a position, such as next of a page, or latest."));
    }
}
