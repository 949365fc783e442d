package org.signatory.delivery.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;

/** Lists the events that the caller may see. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EventReadService {

    private final EventQueries events;
    private final Caller caller;

    /** @param after as for {@link #position} */
    public EventList list(String after, int limit, EventFilter filter) {
        EventQueries.EventPage page = events.after(position(after), limit, filter, audience());
        return new EventList(page.events(), String.valueOf(page.upTo()), page.more(), limit);
    }

    /**
     * Returns the position after which to read.
     *
     * @param after a position, {@code latest}, or null for the beginning
     */
    public long position(String after) {
        return events.position(after, audience())
                .orElseThrow(
                        () -> Problem.parameter("after", "Enter a position, such as next from a page, or latest."));
    }

    private EventQueries.EventAudience audience() {
        return EventQueries.EventAudience.of(caller);
    }
}
