package org.signatory.letters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Provides sign-on counts to the letters package. */
public interface SignOnCountProvider {

    /**
     * Counts the sign-ons of letters in one query. The result can omit letters without sign-ons.
     *
     * @param asOf the day whose end is counted, or null for now
     */
    Map<UUID, SignerCounts> of(Collection<UUID> letterIds, LocalDate asOf);

    /** Lists the Members who block sending: signed or withdrew after the sent date, or not confirmed for it. */
    record SendBlockers(List<String> later, List<String> withdrawnLater, List<String> unconfirmed) {}

    /** Returns the Members whose sign-ons block sending on this day. */
    SendBlockers doubts(Letter letter, LocalDate sendingOn);
}
