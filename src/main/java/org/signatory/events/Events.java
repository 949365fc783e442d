package org.signatory.events;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signatory.access.Caller;
import org.signatory.history.Entry;
import org.signatory.letters.Sight;

/** All events in their order, as far as somebody may see them. */
@ApplicationScoped
public class Events {

    /** Who reads, and by which of the three orders; fixed when a stream begins. */
    record Reader(Sight sight, String position) {

        static Reader of(Caller caller) {
            return new Reader(
                    Sight.of(caller),
                    caller.isStaff() ? "position" : caller.isPartner() ? "coalitionPosition" : "publicPosition");
        }
    }

    /**
     * Some events.
     *
     * @param upTo everything up to this position was looked at
     * @param more whether there were more than were asked for
     */
    record Stretch(List<EventView> events, long upTo, boolean more) {}

    /** The position of the newest event; 0 where there is none. Needs a transaction. */
    long newest(Reader reader) {
        return Panache.getEntityManager()
                .createQuery("select coalesce(max(" + reader.position + "), 0) from PlacedEvent", Long.class)
                .getSingleResult();
    }

    /** The events behind a position that the reader may see now. Needs a transaction. */
    Stretch after(long position, int most, EventFilter filter, Reader reader) {
        // Read first: whatever is placed meanwhile lies behind it, and comes next time.
        long newest = newest(reader);
        String place = "e." + reader.position;
        Map<String, Object> values = new HashMap<>(reader.sight.parameters());
        values.putAll(Map.of("after", position, "newest", newest));
        StringBuilder hql =
                new StringBuilder("select " + place + ", h from PlacedEvent e join Entry h on h.id = e.entryId"
                        + " left join Letter l on l.id = h.letterId where " + place + " > :after and " + place
                        + " <= :newest and "
                        + Sight.HQL);
        if (filter.letterId != null) {
            hql.append(" and h.letterId = :letterId");
            values.put("letterId", filter.letterId);
        }
        if (filter.types != null && !filter.types.isEmpty()) {
            hql.append(" and h.act in (:types)");
            values.put("types", filter.types);
        }
        hql.append(" order by ").append(place);
        var query = Panache.getEntityManager().createQuery(hql.toString(), Object[].class);
        values.forEach(query::setParameter);
        List<EventView> found = query.setMaxResults(most + 1).getResultList().stream()
                .map(row -> EventView.of((Long) row[0], (Entry) row[1], reader.sight.all()))
                .toList();
        boolean more = found.size() > most;
        List<EventView> events = more ? found.subList(0, most) : found;
        long upTo = more ? Long.parseLong(events.get(most - 1).sequence()) : Math.max(position, newest);
        return new Stretch(events, upTo, more);
    }

    /** Reads what {@code after} says: a position, {@code latest}, or nothing for the beginning. */
    Optional<Long> position(String after, Reader reader) {
        if (after == null || after.isBlank()) {
            return Optional.of(0L);
        }
        if (after.equals("latest")) {
            return Optional.of(newest(reader));
        }
        return after.matches("\\d{1,18}") ? Optional.of(Long.valueOf(after)) : Optional.empty();
    }
}
