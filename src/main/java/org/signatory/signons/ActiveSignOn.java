package org.signatory.signons;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.signatory.letters.LetterAsOf;
import org.signatory.platform.sql.EntityQuery;

/** Which sign-ons stand, now or at the end of a day; the same conditions in Java and in queries. */
final class ActiveSignOn {

    /** Over the alias {@code s}: on record, never removed as an error. */
    static final String ON_RECORD = "s.removedAt is null";

    /** Over the alias {@code s}: on record at the end of the day {@code :day}. */
    static final String SIGNED_BY = ON_RECORD + " and s.signedOn <= :day";

    /** Over the alias {@code s}: withdrawn by the end of the day {@code :day}. */
    static final String WITHDRAWN_BY = "(s.withdrawnOn is not null and s.withdrawnOn <= :day)";

    private static final String TERM_ON = " from LeadTerm t where t.signOnId = s.id and t.leadFrom <= :day"
            + " and (t.leadUntil is null or t.leadUntil > :day))";

    private ActiveSignOn() {}

    /** All sign-ons of a letter on record at the end of a day, withdrawn ones included; binds {@code :day}. */
    static EntityQuery<SignOn> signedBy(UUID letterId, LocalDate asOf) {
        return EntityQuery.of(SignOn.class, "s")
                .and(
                        "s.letterId = :letterId and " + SIGNED_BY,
                        Map.of("letterId", letterId, "day", LetterAsOf.day(asOf)));
    }

    /** Over the alias {@code s}: leads the letter now, or led it at the end of the day {@code :day}. */
    static String leads(LocalDate asOf) {
        return asOf == null ? "s.role = LEAD" : "exists (select 1" + TERM_ON;
    }

    /** Over the alias {@code s}: the place among the leads now, or at the end of the day {@code :day}. */
    static String position(LocalDate asOf) {
        return asOf == null ? "s.position" : "(select min(t.position)" + TERM_ON;
    }
}
