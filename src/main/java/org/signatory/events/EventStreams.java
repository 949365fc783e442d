package org.signatory.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Streams of events. Each reader draws its own from the database, as fast as it takes them, so that a slow one keeps neither
 * events nor other readers waiting in memory.
 */
@ApplicationScoped
public class EventStreams {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int AT_ONCE = 100;

    @Inject
    Events events;

    @Inject
    Notifications notifications;

    @Inject
    ObjectMapper json;

    Multi<OutboundSseEvent> from(long position, EventFilter filter, Events.Reader reader, Sse sse) {
        Multi<OutboundSseEvent> told = Multi.createBy()
                .repeating()
                .uni(() -> new AtomicLong(position), at -> next(at, filter, reader))
                .indefinitely()
                .onItem()
                .transformToMultiAndConcatenate(some -> Multi.createFrom().iterable(some))
                .map(event -> sent(event, sse));
        // By the clock alone: what the reader may not see must not show by its pauses either.
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(told, heartbeats)
                .select()
                .first(LONGEST);
    }

    /** The next events that the reader may see, as soon as there are any. */
    private Uni<List<EventView>> next(AtomicLong at, EventFilter filter, Events.Reader reader) {
        return notifications
                .nowAndOn(Notifications.EVENT)
                .emitOn(Infrastructure.getDefaultExecutor(), 1)
                .map(hint -> read(at, filter, reader))
                .filter(some -> !some.isEmpty())
                .toUni();
    }

    @ActivateRequestContext
    List<EventView> read(AtomicLong at, EventFilter filter, Events.Reader reader) {
        Events.Stretch stretch =
                QuarkusTransaction.requiringNew().call(() -> events.after(at.get(), AT_ONCE, filter, reader));
        at.set(stretch.upTo());
        return stretch.events();
    }

    private OutboundSseEvent sent(EventView event, Sse sse) {
        try {
            return sse.newEventBuilder()
                    .id(event.sequence())
                    .name(event.type())
                    .data(String.class, json.writeValueAsString(event))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written", e);
        }
    }
}
