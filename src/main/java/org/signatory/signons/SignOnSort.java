package org.signatory.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.roster.Chamber;

public enum SignOnSort {
    /** Sorts by surname without case or accents, the order that Congress uses. */
    SURNAME,
    SURNAME_DESCENDING,
    /** Sorts by continuous service in the chamber, longest first. */
    SENIORITY,
    SENIORITY_DESCENDING,
    /** Sorts by day of signing. */
    SIGNED,
    SIGNED_DESCENDING,
    /** Sorts by time of the last change. */
    UPDATED,
    UPDATED_DESCENDING;

    private static final Key ID = new Key("s.id", UUID.class);
    private static final Key NAME = new Key("s.sortName", String.class);

    /** Returns the order for a caller. Hidden changes do not move a sign-on in this order. */
    Keyset<SignOn> keyset(Chamber first, LetterAccessCondition sight) {
        String changed = sight.changed("s");
        boolean descending = name().endsWith("_DESCENDING");
        List<Key> keys = new ArrayList<>();
        switch (this) {
            case SURNAME, SURNAME_DESCENDING -> {
                keys.add(chamber(first, descending));
                keys.add(NAME);
            }
            case SENIORITY, SENIORITY_DESCENDING -> {
                keys.add(chamber(first, descending));
                keys.add(new Key("s.servingSince", LocalDate.class));
                keys.add(NAME);
            }
            case SIGNED, SIGNED_DESCENDING -> {
                keys.add(new Key("s.signedOn", LocalDate.class));
                keys.add(new Key("s.recordedAt", Instant.class));
            }
            case UPDATED, UPDATED_DESCENDING -> keys.add(new Key(changed, Instant.class));
        }
        keys.add(ID);
        return new Keyset<>(name() + first + changed, descending, changed, keys);
    }

    /** Sorts the first chamber first in both directions. */
    private static Key chamber(Chamber first, boolean descending) {
        String order = descending ? " then 1 else 0 end" : " then 0 else 1 end";
        return new Key("case when s.chamber = " + first.name() + order, Integer.class);
    }
}
