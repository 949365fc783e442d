package org.signatory.delivery.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.database.DatabaseListener;
import org.signatory.platform.logging.FailureDescription;

/**
 * Streams events to clients. New events are read once for all streams of an audience; each stream sends only as fast
 * as its client receives, so a slow client neither fills memory nor delays other clients.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final Duration MAX_STREAM_DURATION = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BATCH_SIZE = 100;

    private final Map<EventQueries.EventAudience, SharedEventReader> feeds = new ConcurrentHashMap<>();
    private Cancellable refreshing;
    private volatile boolean late;
    private final EventQueries events;
    private final OpenStreams streams;
    private final DatabaseListener notifications;
    private final ObjectMapper json;

    void start(@Observes StartupEvent event) {
        refreshing = notifications.reactAsync(DatabaseListener.EVENT, this::refresh);
    }

    void stop(@Observes ShutdownEvent event) {
        refreshing.cancel();
    }

    void refresh() {
        try {
            feeds.values().stream().filter(SharedEventReader::hasStreams).forEach(SharedEventReader::refresh);
            late = false;
        } catch (RuntimeException e) {
            // The read is retried every second; the failure is logged once.
            if (!late) {
                LOG.warnf("Events for streams could not be read: %s", FailureDescription.summary(e));
            }
            late = true;
        }
    }

    /** Retries events that could not be read when they were announced. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        if (late) {
            refresh();
        }
    }

    Multi<OutboundSseEvent> from(long position, EventFilter filter, EventQueries.EventAudience reader, Sse sse) {
        SharedEventReader feed = feeds.computeIfAbsent(reader, this::feed);
        return streams.open(stream -> {
            Multi<OutboundSseEvent> told = Multi.createBy()
                    .repeating()
                    .uni(() -> new AtomicLong(position), at -> next(at, filter, reader, feed, stream))
                    .indefinitely()
                    .onItem()
                    .transformToMultiAndConcatenate(some -> Multi.createFrom().iterable(some))
                    .map(event -> sent(event, sse))
                    // The framework's own log of failed streams is off, since it reports each client that
                    // disconnects.
                    .onFailure()
                    .invoke(e -> LOG.errorf(FailureDescription.withoutValues(e), "An event stream failed"));
            // Sent on a fixed schedule, so that pauses do not reveal hidden events.
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
                    .first(MAX_STREAM_DURATION)
                    .onSubscription()
                    .invoke(feed::join)
                    .onTermination()
                    .invoke(feed::leave);
        });
    }

    private SharedEventReader feed(EventQueries.EventAudience reader) {
        SharedEventReader.Source source = new SharedEventReader.Source() {
            @Override
            public long newest() {
                return QuarkusTransaction.requiringNew().call(() -> events.newest(reader));
            }

            @Override
            public EventQueries.EventPage after(long position, int most) {
                return read(position, most, new EventFilter(), reader);
            }
        };
        return new SharedEventReader(
                source, reader.sight().equals(LetterAccessCondition.PUBLIC) ? () -> {} : streams::endInvalid);
    }

    /** Returns the next events that the reader may see, as soon as there are any. */
    private Uni<List<EventView>> next(
            AtomicLong at,
            EventFilter filter,
            EventQueries.EventAudience reader,
            SharedEventReader feed,
            OpenStream stream) {
        return feed.ticks()
                .emitOn(Infrastructure.getDefaultExecutor(), 1)
                .map(tick -> read(at, filter, reader, feed, stream))
                .filter(some -> !some.isEmpty())
                .toUni();
    }

    List<EventView> read(
            AtomicLong at,
            EventFilter filter,
            EventQueries.EventAudience reader,
            SharedEventReader feed,
            OpenStream stream) {
        feed.prepare();
        Optional<EventQueries.EventPage> shared = feed.after(at.get(), filter);
        if (shared.isEmpty()) {
            shared = Optional.of(read(at.get(), BATCH_SIZE, filter, reader));
            streams.endIfInvalid(stream);
        }
        at.set(shared.get().upTo());
        return stream.isOpen() ? shared.get().events() : List.of();
    }

    private EventQueries.EventPage read(
            long position, int most, EventFilter filter, EventQueries.EventAudience reader) {
        return QuarkusTransaction.requiringNew().call(() -> events.after(position, most, filter, reader));
    }

    private OutboundSseEvent sent(EventView event, Sse sse) {
        try {
            return sse.newEventBuilder()
                    .id(event.sequence())
                    .name(event.type())
                    .data(String.class, json.writeValueAsString(event))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event could not be written", e);
        }
    }
}
