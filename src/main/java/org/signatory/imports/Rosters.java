package org.signatory.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signatory.access.WorkSettings;
import org.signatory.common.Transactions;
import org.signatory.common.WorkBudget;
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

    @Inject
    WorkSettings settings;

    private volatile Built built;

    /**
     * Returns the roster as of a day for matching names in this request, within the request's work budget.
     *
     * @throws IllegalStateException if a transaction is active: matching would hold its connection
     */
    public RosterDay forMatching(LocalDate day) {
        if (Transactions.isActive()) {
            throw new IllegalStateException("Names are matched outside transactions");
        }
        return QuarkusTransaction.requiringNew().call(() -> on(day)).within(WorkBudget.of(settings.time()));
    }

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
            Built own = new Built(now, Roster.of(known.all(), aliases));
            if (Transactions.hasWritten()) {
                // Its rows may never be committed, so no other request may see them.
                return own;
            }
            built = own;
        }
        return built;
    }
}
