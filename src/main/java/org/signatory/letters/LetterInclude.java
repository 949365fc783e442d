package org.signatory.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A list that another room keeps for letters and that {@code include} brings along. */
public interface LetterInclude {

    Include include();

    /**
     * The lists of many letters in one query. A letter with an empty list may be missing.
     *
     * @param asOf the day at whose end they are read, or null for now
     */
    Map<UUID, List<Object>> of(Map<UUID, Letter> letters, LocalDate asOf);
}
