package org.signatory.letters;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Provides the active signers of letters to the letters package. */
public interface LetterSignersProvider {

    /** Returns the Bioguide IDs of the signers of letters. The result can omit letters without signers. */
    Map<UUID, Set<String>> of(Collection<UUID> letterIds);
}
