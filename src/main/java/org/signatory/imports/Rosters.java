package org.signatory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signatory.members.People;
import org.signatory.names.Roster;
import org.signatory.names.RosterDay;

/**
 * The stored roster, ready for matching. It is built once and shared, and built again when a roster import or an alias has
 * changed what it is made of, on whatever instance that was.
 */
@ApplicationScoped
public class Rosters {

    private record Built(List<Object> of, Roster roster) {}

    private volatile Built built;

    /** The roster as of a day; needs a transaction. */
    public RosterDay on(LocalDate day) {
        List<Object> now = List.of(People.stamp(), NameAlias.stamp());
        Built last = built;
        if (last == null || !last.of.equals(now)) {
            last = build(now);
        }
        return last.roster.on(day);
    }

    private synchronized Built build(List<Object> now) {
        if (built == null || !built.of.equals(now)) {
            Map<String, List<String>> aliases = NameAlias.standing().stream()
                    .collect(Collectors.groupingBy(
                            alias -> alias.bioguideId,
                            Collectors.mapping(alias -> alias.written, Collectors.toList())));
            built = new Built(now, Roster.of(People.stored(), aliases));
        }
        return built;
    }
}
