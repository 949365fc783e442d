package org.signatory.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Provides a collection for the {@code include} parameter of letters from another package. */
public interface LetterIncludeLoader {

    LetterIncludeOption include();

    /**
     * Loads the collections of letters in one query. The result can omit letters with an empty collection.
     *
     * @param asOf the day whose end is read, or null for now
     */
    Map<UUID, List<Object>> of(Map<UUID, Letter> letters, LocalDate asOf);
}
