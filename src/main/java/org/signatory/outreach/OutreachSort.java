package org.signatory.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

public enum OutreachSort {
    /** Sorts by surname, the order that Congress uses. */
    NAME,
    NAME_DESCENDING,
    /** Sorts by the due date of the next step; records without a date are last. */
    NEXT,
    NEXT_DESCENDING,
    /** Sorts by time of the last change. */
    UPDATED,
    UPDATED_DESCENDING;

    Keyset<Outreach> keyset() {
        List<Key> keys = new ArrayList<>();
        if (this == NEXT || this == NEXT_DESCENDING) {
            keys.add(new Key("coalesce(o.nextOn, local date 9999-12-31)", LocalDate.class));
        }
        if (this == UPDATED || this == UPDATED_DESCENDING) {
            keys.add(new Key("o.updatedAt", Instant.class));
        } else {
            keys.add(new Key("o.sortName", String.class));
        }
        keys.add(new Key("o.id", UUID.class));
        return new Keyset<>("outreach-" + name(), name().endsWith("_DESCENDING"), "o.updatedAt", keys);
    }
}
