package org.signatory.delivery.events;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.signatory.audit.AuditEntry;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/** Reads the events in order, as far as the reader may see them. */
@ApplicationScoped
public class EventQueries {

    /** Of a void letter, only the event that it was voided remains, for the callers that could see the letter then. */
    private static final String VISIBLE = "(l.id is null and h.letterId is not null and h.type = 'letter.voided'"
            + " or (l.id is not null or h.letterId is null) and " + LetterAccessCondition.HQL + ")";

    /** Identifies the reader and its event order; fixed for the lifetime of a stream. */
    public record EventAudience(LetterAccessCondition sight, String position) {

        static EventAudience of(Caller caller) {
            return of(caller.role().orElse(null));
        }

        /** Returns the reader of this role; null for the public. */
        public static EventAudience of(Role role) {
            return new EventAudience(
                    LetterAccessCondition.of(role),
                    role == null ? "publicPosition" : role == Role.PARTNER ? "coalitionPosition" : "position");
        }

        private String column() {
            return position.replace("Position", "_position");
        }
    }

    /**
     * Represents a batch of events.
     *
     * @param upTo the last position that was examined
     * @param more whether there are more events than requested
     */
    public record EventPage(List<EventView> events, long upTo, boolean more) {}

    /** Returns the position of the newest event, or 0. Requires a transaction. */
    public long newest(EventAudience reader) {
        return Panache.getEntityManager()
                .createQuery("select coalesce(max(" + reader.position + "), 0) from EventAudiencePositions", Long.class)
                .getSingleResult();
    }

    /** Returns the events after a position that the reader may see now. Requires a transaction. */
    public EventPage after(long position, int most, EventFilter filter, EventAudience reader) {
        // Read first, so that an event that is added in the meantime is part of the next batch.
        long newest = newest(reader);
        String place = "e." + reader.position;
        Map<String, Object> values = new HashMap<>(Map.of("after", position, "newest", newest));
        StringBuilder hql = new StringBuilder(" and " + place + " > :after and " + place + " <= :newest");
        if (filter.letterId != null) {
            hql.append(" and h.letterId = :letterId");
            values.put("letterId", filter.letterId);
        }
        if (filter.types != null && !filter.types.isEmpty()) {
            hql.append(" and h.type in (:types)");
            values.put("types", filter.types);
        }
        List<EventView> found = found(reader, hql + " order by " + place, values, most + 1);
        boolean more = found.size() > most;
        List<EventView> events = more ? found.subList(0, most) : found;
        long upTo = more ? Long.parseLong(events.get(most - 1).sequence()) : Math.max(position, newest);
        return new EventPage(events, upTo, more);
    }

    /** Returns one event, if the reader may see it now. Requires a transaction. */
    public Optional<EventView> one(UUID id, EventAudience reader) {
        return found(reader, " and h.id = :id and e." + reader.position + " is not null", Map.of("id", id), 1).stream()
                .findFirst();
    }

    /**
     * Returns the position before the first event that was recorded at this instant or later. Requires a transaction.
     */
    public long before(Instant instant, EventAudience reader) {
        String place = "e." + reader.position;
        return Panache.getEntityManager()
                .createQuery(
                        "select coalesce(min(" + place
                                + ") - 1, :newest) from EventAudiencePositions e join AuditEntry h on h.id = e.entryId"
                                + " where h.at >= :instant",
                        Long.class)
                .setParameter("newest", newest(reader))
                .setParameter("instant", instant)
                .getSingleResult();
    }

    private static List<EventView> found(
            EventAudience reader, String conditions, Map<String, Object> values, int most) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select e." + reader.position
                                + ", h from EventAudiencePositions e join AuditEntry h on h.id = e.entryId"
                                + " left join Letter l on l.id = h.letterId where " + VISIBLE + conditions,
                        Object[].class);
        reader.sight.parameters().forEach(query::setParameter);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().stream()
                .map(row -> EventView.of((Long) row[0], (AuditEntry) row[1], reader.sight.all()))
                .toList();
    }

    /**
     * Parses {@code after}: a position, {@code latest}, or nothing for the beginning. Returns empty for any other
     * text. A position beyond the reader's last event is rejected, since a client would wait there forever.
     */
    public Optional<Long> position(String after, EventAudience reader) {
        if (after == null || after.isBlank()) {
            return Optional.of(0L);
        }
        if (after.equals("latest")) {
            return Optional.of(newest(reader));
        }
        if (!after.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long position = Long.parseLong(after);
        if (position > newest(reader)) {
            throw Problem.of(
                    ErrorCode.UNKNOWN_POSITION,
                    "There is no event at position %d. Positions are valid only on one server and for one kind of caller."
                            + " Read the events again from the beginning, or start at latest.",
                    position);
        }
        return Optional.of(position);
    }
}
