package org.signatory.signons;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;
import org.signatory.letters.Sight;
import org.signatory.members.Chamber;

/** The orders in which signers can be listed. */
public enum SignOnSort {
    /** By surname, accents and case folded, the way Congress sorts its own lists. */
    @JsonProperty("surname")
    SURNAME,
    /** Longest unbroken service in the chamber first. */
    @JsonProperty("seniority")
    SENIORITY,
    /** As they signed. */
    @JsonProperty("signed")
    SIGNED,
    /** As they last changed. */
    @JsonProperty("updated")
    UPDATED;

    private static final Key ID = new Key("s.id", UUID.class);
    private static final Key NAME = new Key("s.sortName", String.class);

    /** The order for a caller; changes that the caller cannot see do not move a sign-on in it. */
    Keyset<SignOn> keyset(Chamber first, Sight sight) {
        String changed = sight.changed("s");
        List<Key> keys = new ArrayList<>();
        switch (this) {
            case SURNAME -> {
                keys.add(chamber(first));
                keys.add(NAME);
            }
            case SENIORITY -> {
                keys.add(chamber(first));
                keys.add(new Key("s.servingSince", LocalDate.class));
                keys.add(NAME);
            }
            case SIGNED -> {
                keys.add(new Key("s.signedOn", LocalDate.class));
                keys.add(new Key("s.recordedAt", Instant.class));
            }
            case UPDATED -> keys.add(new Key(changed, Instant.class));
        }
        keys.add(ID);
        return new Keyset<>(name() + first + (this == UPDATED ? changed : ""), false, changed, keys);
    }

    private static Key chamber(Chamber first) {
        return new Key("case when s.chamber = " + first.name() + " then 0 else 1 end", Integer.class);
    }
}
