package org.signatory.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.platform.sql.Transactions;

/**
 * Everybody of the stored roster, read once and shared, and read again when a roster import has changed it, on whatever
 * instance that was.
 */
@ApplicationScoped
public class RosterCache {

    /**
     * @param stamp of the roster that they were read from
     * @param byId by Bioguide ID
     */
    public record Known(RosterMembers.Stamp stamp, Map<String, RosterMember> byId) {

        public List<RosterMember> all() {
            return List.copyOf(byId.values());
        }

        public Optional<RosterMember> person(String bioguideId) {
            return Optional.ofNullable(byId.get(bioguideId));
        }
    }

    private volatile Known known;

    /** Those known now; needs a transaction. */
    public Known now() {
        RosterMembers.Stamp stamp = RosterMembers.stamp();
        Known last = known;
        return last != null && last.stamp.equals(stamp) ? last : read(stamp);
    }

    private synchronized Known read(RosterMembers.Stamp stamp) {
        if (known == null || !known.stamp.equals(stamp)) {
            Known own = new Known(
                    stamp,
                    RosterMembers.stored().stream()
                            .collect(Collectors.toUnmodifiableMap(RosterMember::bioguideId, Function.identity())));
            if (Transactions.hasWritten()) {
                // Its rows may never be committed, so no other request may see them.
                return own;
            }
            known = own;
        }
        return known;
    }
}
