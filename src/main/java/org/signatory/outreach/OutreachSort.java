package org.signatory.outreach;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

/** The orders in which Members who are asked can be listed. */
public enum OutreachSort {
    /** By surname, the way Congress sorts its own lists. */
    @JsonProperty("name")
    NAME,
    @JsonProperty("-name")
    NAME_DESCENDING,
    /** By the day of the next step, those without one last. */
    @JsonProperty("next")
    NEXT,
    @JsonProperty("-next")
    NEXT_DESCENDING,
    /** As they last changed. */
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("-updated")
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
