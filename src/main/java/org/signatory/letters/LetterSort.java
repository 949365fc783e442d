package org.signatory.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

public enum LetterSort {
    UPDATED(false, null),
    UPDATED_DESCENDING(true, null),
    CREATED(false, new Key("l.createdAt", Instant.class)),
    CREATED_DESCENDING(true, new Key("l.createdAt", Instant.class)),
    /** Sorts letters without a deadline last. */
    DEADLINE(false, new Key("l.deadlineKey", Instant.class)),
    /** Sorts letters without a deadline first. */
    DEADLINE_DESCENDING(true, new Key("l.deadlineKey", Instant.class)),
    /** Sorts unsent letters first. */
    SENT(false, new Key(Constants.SENT, LocalDate.class)),
    /** Sorts unsent letters last. */
    SENT_DESCENDING(true, new Key(Constants.SENT, LocalDate.class)),
    /** Sorts letters with the search terms in the title first; newest first among equals. */
    RELEVANCE(true, new Key(LetterSearch.RANK, Integer.class)),
    TITLE(false, new Key("l.titleKey", String.class)),
    TITLE_DESCENDING(true, new Key("l.titleKey", String.class));

    /** Holds constants for the enum values, which are initialized before the fields of the enum. */
    private static final class Constants {
        static final String SENT = "coalesce(l.sentOn, local date 1700-01-01)";
    }

    private static final Key ID = new Key("l.id", UUID.class);

    private final boolean descending;
    private final Key key;

    /** @param key the first sort expression; null for the time of the last change visible to the caller */
    LetterSort(boolean descending, Key key) {
        this.descending = descending;
        this.key = key;
    }

    /** Returns the order for a caller. Hidden changes do not move a letter in this order. */
    Keyset<Letter> keyset(LetterAccessCondition sight) {
        String changed = sight.changed("l");
        return key == null
                ? new Keyset<>(name() + changed, descending, changed, List.of(new Key(changed, Instant.class), ID))
                : new Keyset<>(name(), descending, changed, List.of(key, ID));
    }
}
