package org.signatory.signons;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.signatory.letters.LetterAsOf;
import org.signatory.platform.sql.EntityQuery;

/** Defines the conditions for active sign-ons, now or at the end of a day, for Java code and for queries. */
final class ActiveSignOnConditions {

    /** Condition for alias {@code s}: not removed as an error. */
    static final String ON_RECORD = "s.removedAt is null";

    /** Condition for alias {@code s}: on record at the end of {@code :day}. */
    static final String SIGNED_BY = ON_RECORD + " and s.signedOn <= :day";

    /** Condition for alias {@code s}: withdrawn by the end of {@code :day}. */
    static final String WITHDRAWN_BY = "(s.withdrawnOn is not null and s.withdrawnOn <= :day)";

    private static final String TERM_ON = " from LeadPeriod t where t.signOnId = s.id and t.leadFrom <= :day"
            + " and (t.leadUntil is null or t.leadUntil > :day))";

    private ActiveSignOnConditions() {}

    /** Returns the query for all sign-ons of a letter on record at the end of a day, including withdrawn sign-ons; binds {@code :day}. */
    static EntityQuery<SignOn> signedBy(UUID letterId, LocalDate asOf) {
        return EntityQuery.of(SignOn.class, "s")
                .and(
                        "s.letterId = :letterId and " + SIGNED_BY,
                        Map.of("letterId", letterId, "day", LetterAsOf.day(asOf)));
    }

    /** Returns the condition for alias {@code s}: lead sponsor now, or at the end of {@code :day}. */
    static String leads(LocalDate asOf) {
        return asOf == null ? "s.role = LEAD" : "exists (select 1" + TERM_ON;
    }

    /** Returns the expression for alias {@code s}: position among the leads now, or at the end of {@code :day}. */
    static String position(LocalDate asOf) {
        return asOf == null ? "s.position" : "(select min(t.position)" + TERM_ON;
    }
}
