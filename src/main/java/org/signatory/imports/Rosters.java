package org.signatory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signatory.members.StoredPeople;
import org.signatory.names.Roster;
import org.signatory.names.RosterDay;

/**
 * The stored roster, ready for matching. It is built once and shared, and built again when a roster import or an alias has
 * changed what it is made of, on whatever instance that was.
 */
@ApplicationScoped
public class Rosters {

    private record Built(List<Object> of, Roster roster) {}

    @Inject
    StoredPeople people;

    private volatile Built built;

    /** The roster as of a day; needs a transaction. */
    public RosterDay on(LocalDate day) {
        StoredPeople.Known known = people.now();
        List<Object> now = List.of(known.stamp(), NameAlias.stamp());
        Built last = built;
        if (last == null || !last.of.equals(now)) {
            last = build(now, known);
        }
        return last.roster.on(day);
    }

    private synchronized Built build(List<Object> now, StoredPeople.Known known) {
        if (built == null || !built.of.equals(now)) {
            Map<String, List<String>> aliases = NameAlias.standing().stream()
                    .collect(Collectors.groupingBy(
                            alias -> alias.bioguideId,
                            Collectors.mapping(alias -> alias.written, Collectors.toList())));
            built = new Built(now, Roster.of(known.all(), aliases));
        }
        return built;
    }
}
