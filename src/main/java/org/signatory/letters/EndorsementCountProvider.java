package org.signatory.letters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Provides endorsement counts to the letters package. */
public interface EndorsementCountProvider {

    /**
     * Counts the endorsing organizations of letters in one query. The result can omit letters without endorsers.
     *
     * @param asOf the day whose end is counted, or null for now
     */
    Map<UUID, Integer> counts(Collection<UUID> letterIds, LocalDate asOf);
}
