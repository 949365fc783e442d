package org.signatory.letters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a letter needs to know of its endorsers; given by the room that keeps them. */
public interface EndorsementCounts {

    /**
     * How many organizations endorse each of many letters, in one query. A letter without endorsers may be missing.
     *
     * @param asOf the day at whose end they are counted, or null for now
     */
    Map<UUID, Integer> counts(Collection<UUID> letterIds, LocalDate asOf);
}
