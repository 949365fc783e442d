package org.signatory.signons;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.signatory.common.Selection;
import org.signatory.letters.AsOf;

/** Which sign-ons stand, now or at the end of a day; the same conditions in Java and in queries. */
final class Standing {

    /** Over the alias {@code s}: on record, never removed as an error. */
    static final String ON_RECORD = "s.removedAt is null";

    /** Over the alias {@code s}: on record at the end of the day {@code :day}. */
    static final String SIGNED_BY = ON_RECORD + " and s.signedOn <= :day";

    /** Over the alias {@code s}: withdrawn by the end of the day {@code :day}. */
    static final String WITHDRAWN_BY = "(s.withdrawnOn is not null and s.withdrawnOn <= :day)";

    /** Over the alias {@code s}: led at the end of the day {@code :day}. */
    static final String LED_ON =
            "(s.leadFrom is not null and s.leadFrom <= :day and (s.leadUntil is null or s.leadUntil > :day))";

    private Standing() {}

    /** All sign-ons of a letter on record at the end of a day, withdrawn ones included; binds {@code :day}. */
    static Selection<SignOn> signedBy(UUID letterId, LocalDate asOf) {
        return Selection.of(SignOn.class, "s")
                .and("s.letterId = :letterId and " + SIGNED_BY, Map.of("letterId", letterId, "day", AsOf.day(asOf)));
    }

    static boolean leadsOn(SignOn s, LocalDate day) {
        return s.leadFrom != null && !s.leadFrom.isAfter(day) && (s.leadUntil == null || s.leadUntil.isAfter(day));
    }
}
