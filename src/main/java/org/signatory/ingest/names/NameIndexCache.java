package org.signatory.ingest.names;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.NameIndex;
import org.signatory.platform.limits.WorkBudget;
import org.signatory.platform.sql.Transactions;
import org.signatory.roster.RosterCache;
import org.signatory.security.HeavyWorkSettings;

/**
 * The stored roster, ready for matching. It is built once and shared, and built again when a roster import or an alias has
 * changed what it is made of, on whatever instance that was.
 */
@ApplicationScoped
public class NameIndexCache {

    private record Built(List<Object> of, NameIndex roster) {}

    @Inject
    RosterCache people;

    @Inject
    HeavyWorkSettings settings;

    private volatile Built built;

    /**
     * Returns the roster as of a day for matching names in this request, within the request's work budget.
     *
     * @throws IllegalStateException if a transaction is active: matching would hold its connection
     */
    public DatedNameIndex forMatching(LocalDate day) {
        if (Transactions.isActive()) {
            throw new IllegalStateException("Names are matched outside transactions");
        }
        return QuarkusTransaction.requiringNew().call(() -> on(day)).within(WorkBudget.of(settings.time()));
    }

    /** The roster as of a day; needs a transaction. */
    public DatedNameIndex on(LocalDate day) {
        RosterCache.Known known = people.now();
        List<Object> now = List.of(known.stamp(), NameAlias.stamp());
        Built last = built;
        if (last == null || !last.of.equals(now)) {
            last = build(now, known);
        }
        return last.roster.on(day);
    }

    private synchronized Built build(List<Object> now, RosterCache.Known known) {
        if (built == null || !built.of.equals(now)) {
            Map<String, List<String>> aliases = NameAlias.standing().stream()
                    .collect(Collectors.groupingBy(
                            alias -> alias.bioguideId,
                            Collectors.mapping(alias -> alias.written, Collectors.toList())));
            Built own = new Built(now, NameIndex.of(known.all(), aliases));
            if (Transactions.hasWritten()) {
                // Its rows may never be committed, so no other request may see them.
                return own;
            }
            built = own;
        }
        return built;
    }
}
