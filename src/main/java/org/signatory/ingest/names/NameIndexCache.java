package org.signatory.ingest.names;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.NameIndex;
import org.signatory.platform.limits.WorkBudget;
import org.signatory.platform.sql.CurrentTransaction;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterCorrected;
import org.signatory.security.HeavyWorkSettings;

/**
 * Caches the stored roster, indexed for matching. The index is shared, and built again after a roster import or an
 * alias change on any instance.
 */
@ApplicationScoped
@RequiredArgsConstructor
public class NameIndexCache {

    private record Built(List<Object> of, NameIndex roster) {}

    private final RosterCache people;
    private final HeavyWorkSettings settings;
    private final ManagedExecutor executor;
    private final Clock clock;

    private volatile Built built;

    /**
     * Returns the roster as of a day for matching names in this request, within the request's work budget.
     *
     * @throws IllegalStateException if a transaction is active: matching would hold its connection
     */
    public DatedNameIndex forMatching(LocalDate day) {
        if (CurrentTransaction.isActive()) {
            throw new IllegalStateException("Names are matched outside transactions");
        }
        return QuarkusTransaction.requiringNew().call(() -> on(day)).within(WorkBudget.of(settings.time()));
    }

    /** Builds the index after a roster import, so that the next request need not. */
    void build(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterCorrected imported) {
        executor.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> on(WashingtonTime.dayOf(clock.instant()))));
    }

    /** Returns the roster as of a day; requires a transaction. */
    public DatedNameIndex on(LocalDate day) {
        RosterCache.Known known = people.now();
        List<Object> now = List.of(known.stamp(), NameAlias.stamp());
        Built last = built;
        if (last == null || !last.of.equals(now)) {
            last = build(now, known);
        }
        return last.roster.on(day).completeSince(known.stamp().completeSince());
    }

    private synchronized Built build(List<Object> now, RosterCache.Known known) {
        if (built == null || !built.of.equals(now)) {
            Map<String, List<String>> aliases = NameAlias.standing().stream()
                    .collect(Collectors.groupingBy(
                            alias -> alias.bioguideId,
                            Collectors.mapping(alias -> alias.written, Collectors.toList())));
            Built own = new Built(now, NameIndex.of(known.all(), aliases));
            if (CurrentTransaction.hasWritten()) {
                // An uncommitted roster must not be visible to other requests.
                return own;
            }
            built = own;
        }
        return built;
    }
}
