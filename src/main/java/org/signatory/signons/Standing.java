package org.signatory.signons;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.signatory.common.Selection;

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

    /** A day that no record is later than; reading as of it is reading now. */
    static final LocalDate NOW = LocalDate.of(9999, 12, 31);

    private Standing() {}

    /** All sign-ons of a letter on record at the end of a day, withdrawn ones included; binds {@code :day}. */
    static Selection<SignOn> signedBy(UUID letterId, LocalDate asOf) {
        return Selection.of(SignOn.class, "s")
                .and("s.letterId = :letterId and " + SIGNED_BY, Map.of("letterId", letterId, "day", day(asOf)));
    }

    static LocalDate day(LocalDate asOf) {
        return asOf == null ? NOW : asOf;
    }

    static boolean leadsOn(SignOn s, LocalDate day) {
        return s.leadFrom != null && !s.leadFrom.isAfter(day) && (s.leadUntil == null || s.leadUntil.isAfter(day));
    }

    /** The date, unless it came later than the day as of which is read. */
    static LocalDate by(LocalDate date, LocalDate asOf) {
        return date == null || asOf == null || !date.isAfter(asOf) ? date : null;
    }
}
