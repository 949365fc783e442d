package org.signatory.letters;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a letter needs to know of its signatures; given by the room that keeps them. */
public interface SignOnCounts {

    /**
     * The counts of many letters in one query. A letter without signatures may be missing.
     *
     * @param asOf the day at whose end they are counted, or null for now
     */
    Map<UUID, SignerCounts> of(Collection<UUID> letterIds, LocalDate asOf);

    /** The Members whose signatures are later than a day of sending, or not to go out then without another word. */
    record SendBlockers(List<String> later, List<String> unconfirmed) {}

    /** Whose standing signatures should not go out on this day. */
    SendBlockers doubts(Letter letter, LocalDate sendingOn);
}
