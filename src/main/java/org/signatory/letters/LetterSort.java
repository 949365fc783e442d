package org.signatory.letters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;

/** The orders in which letters can be listed. */
public enum LetterSort {
    @JsonProperty("updated")
    UPDATED(false, new Key("l.updatedAt", Instant.class)),
    @JsonProperty("-updated")
    UPDATED_DESCENDING(true, new Key("l.updatedAt", Instant.class)),
    @JsonProperty("created")
    CREATED(false, new Key("l.createdAt", Instant.class)),
    @JsonProperty("-created")
    CREATED_DESCENDING(true, new Key("l.createdAt", Instant.class)),
    /** Letters without a deadline come last. */
    @JsonProperty("deadline")
    DEADLINE(false, new Key("l.deadlineKey", Instant.class)),
    /** Letters not yet sent come last. */
    @JsonProperty("-sent")
    SENT_DESCENDING(true, new Key("coalesce(l.sentOn, local date 1700-01-01)", LocalDate.class)),
    @JsonProperty("title")
    TITLE(false, new Key("l.titleKey", String.class));

    private final Keyset<Letter> keyset;

    LetterSort(boolean descending, Key key) {
        keyset = new Keyset<>(name(), descending, "l.updatedAt", List.of(key, new Key("l.id", UUID.class)));
    }

    Keyset<Letter> keyset() {
        return keyset;
    }
}
