package org.signatory.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.platform.sql.CurrentTransaction;

/** Caches the Members of the stored roster. Reloads them after a roster import by any instance. */
@ApplicationScoped
public class RosterCache {

    /**
     * @param stamp the stamp of the roster at the time of reading
     * @param byId the Members by Bioguide ID
     */
    public record Known(RosterMemberLoader.Stamp stamp, Map<String, RosterMember> byId) {

        public List<RosterMember> all() {
            return List.copyOf(byId.values());
        }

        public Optional<RosterMember> person(String bioguideId) {
            return Optional.ofNullable(byId.get(bioguideId));
        }
    }

    private volatile Known known;

    /** Returns the Members of the current roster. Requires a transaction. */
    public Known now() {
        RosterMemberLoader.Stamp stamp = RosterMemberLoader.stamp();
        Known cached = known;
        return cached != null && cached.stamp.equals(stamp) ? cached : load(stamp);
    }

    private synchronized Known load(RosterMemberLoader.Stamp stamp) {
        if (known == null || !known.stamp.equals(stamp)) {
            Known loaded = new Known(
                    stamp,
                    RosterMemberLoader.stored().stream()
                            .collect(Collectors.toUnmodifiableMap(RosterMember::bioguideId, Function.identity())));
            if (CurrentTransaction.hasWritten()) {
                // This transaction may be rolled back, so other requests must not see its rows.
                return loaded;
            }
            known = loaded;
        }
        return known;
    }
}
