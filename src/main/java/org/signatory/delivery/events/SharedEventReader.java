package org.signatory.delivery.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.RequiredArgsConstructor;

/**
 * Reads each new event once for all open streams of one audience: the public, partners, or staff. Streams that are
 * behind the buffer read for themselves.
 */
@RequiredArgsConstructor
final class SharedEventReader {

    /** The visibility of events can change, so buffered events are read again after this time. */
    private static final Duration MAX_AGE = Duration.ofSeconds(2);

    private static final int MAX_EVENTS = 1_000;
    private static final int BATCH_SIZE = 500;

    interface Source {

        long newest();

        EventQueries.EventPage after(long position, int most);
    }

    /** Returns the events after one position, up to another one. */
    private record Batch(long from, long upTo, List<EventView> events, long readAt) {

        boolean isRecent() {
            return System.nanoTime() - readAt < MAX_AGE.toNanos();
        }
    }

    /** The buffer of the newest events, without a gap, and the position up to which they were read. */
    private record Window(List<Batch> batches, long upTo) {

        Window plus(Batch batch) {
            List<Batch> kept = new ArrayList<>(batches);
            kept.add(batch);
            while (kept.size() > 1 && (!kept.get(0).isRecent() || events(kept) > MAX_EVENTS)) {
                kept.remove(0);
            }
            return new Window(List.copyOf(kept), batch.upTo);
        }

        private static int events(List<Batch> batches) {
            return batches.stream().mapToInt(batch -> batch.events.size()).sum();
        }
    }

    private final Source source;
    /** Connects the reading of events with the streams. */
    private final Runnable check;

    private final BroadcastProcessor<Boolean> moved = BroadcastProcessor.create();
    private final AtomicInteger streams = new AtomicInteger();
    /** Null if no stream is open. */
    private volatile Window window;

    void join() {
        streams.incrementAndGet();
    }

    void leave() {
        if (streams.decrementAndGet() == 0) {
            window = null;
        }
    }

    boolean hasStreams() {
        return streams.get() > 0;
    }

    /** Ticks immediately, and whenever there are new events. A slow subscriber misses ticks, never the last. */
    Multi<Boolean> ticks() {
        return Multi.createBy()
                .merging()
                .streams(
                        moved.onOverflow().dropPreviousItems(),
                        Multi.createFrom().item(true))
                .onOverflow()
                .dropPreviousItems();
    }

    /** Records the newest position before the first stream reads, so that no later event is missed. */
    void prepare() {
        if (window == null) {
            synchronized (this) {
                if (window == null) {
                    window = new Window(List.of(), source.newest());
                }
            }
        }
    }

    synchronized void refresh() {
        prepare();
        Window seen = window;
        boolean more = seen != null;
        while (more) {
            EventQueries.EventPage read = source.after(seen.upTo, BATCH_SIZE);
            check.run();
            seen = seen.plus(new Batch(seen.upTo, read.upTo(), read.events(), System.nanoTime()));
            window = seen;
            more = read.more();
        }
        moved.onNext(true);
    }

    /** Returns the events after a position; empty if they are not in the buffer. */
    Optional<EventQueries.EventPage> after(long position, EventFilter filter) {
        Window seen = window;
        if (seen == null) {
            return Optional.empty();
        }
        if (position >= seen.upTo) {
            return Optional.of(new EventQueries.EventPage(List.of(), position, false));
        }
        List<Batch> recent = seen.batches.stream().filter(Batch::isRecent).toList();
        if (recent.isEmpty() || position < recent.get(0).from) {
            return Optional.empty();
        }
        List<EventView> events = recent.stream()
                .flatMap(batch -> batch.events.stream())
                .filter(event -> Long.parseLong(event.sequence()) > position && filter.matches(event))
                .toList();
        return Optional.of(new EventQueries.EventPage(events, seen.upTo, false));
    }
}
