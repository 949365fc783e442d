package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;

/** The orders in which letters can be listed. */
public enum LetterSort {
    @JsonProperty("updated")
    UPDATED(false, new Key<>("l.updatedAt", Instant.class, letter -> letter.updatedAt)),
    @JsonProperty("-updated")
    UPDATED_DESCENDING(true, new Key<>("l.updatedAt", Instant.class, letter -> letter.updatedAt)),
    @JsonProperty("created")
    CREATED(false, new Key<>("l.createdAt", Instant.class, letter -> letter.createdAt)),
    @JsonProperty("-created")
    CREATED_DESCENDING(true, new Key<>("l.createdAt", Instant.class, letter -> letter.createdAt)),
    /** Letters without a deadline come last. */
    @JsonProperty("deadline")
    DEADLINE(
            false,
            new Key<>(
                    "coalesce(l.deadlineAt, cast('9999-01-01T00:00:00Z' as Instant))",
                    Instant.class,
                    letter -> letter.deadlineAt == null ? Instant.parse("9999-01-01T00:00:00Z") : letter.deadlineAt)),
    /** Letters not yet sent come last. */
    @JsonProperty("-sent")
    SENT_DESCENDING(
            true,
            new Key<>(
                    "coalesce(l.sentOn, local date 1700-01-01)",
                    LocalDate.class,
                    letter -> letter.sentOn == null ? LocalDate.of(1700, 1, 1) : letter.sentOn)),
    @JsonProperty("title")
    TITLE(false, new Key<>("lower(l.title)", String.class, letter -> letter.title.toLowerCase(Locale.ROOT)));

    private final Keyset<Letter> keyset;

    LetterSort(boolean descending, Key<Letter> key) {
        keyset = new Keyset<>(
                name(), descending, "l.updatedAt", List.of(key, new Key<>("l.id", UUID.class, letter -> letter.id)));
    }

    Keyset<Letter> keyset() {
        return keyset;
    }
}
