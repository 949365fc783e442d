package org.signatory.signons;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.platform.sql.UuidEntity;

/** Stores a range of days during which a sign-on had one position among the leads of its letter. */
@Entity
@Table(name = "lead_term")
public class LeadPeriod extends UuidEntity {

    public UUID signOnId;

    /** Position among the leads, from 1. */
    public int position;

    /** First day, in Washington. */
    public LocalDate leadFrom;

    /** Exclusive end date, in Washington; null for a current term. */
    public LocalDate leadUntil;

    /** Lists the lead terms of a sign-on, earliest first. */
    static List<LeadPeriod> of(UUID signOnId) {
        return list("signOnId = ?1 order by leadFrom", signOnId);
    }

    /** Lists the lead terms of each active sign-on of a letter, earliest first. */
    static Map<UUID, List<LeadPeriod>> ofLetter(UUID letterId) {
        List<LeadPeriod> terms = list(
                "from LeadPeriod t where t.signOnId in (select s.id from SignOn s where s.letterId = ?1"
                        + " and s.withdrawnOn is null and s.removedAt is null) order by t.leadFrom",
                letterId);
        return terms.stream().collect(Collectors.groupingBy(term -> term.signOnId));
    }

    /** Returns the positions of the sign-ons that led their letters at the end of a day. */
    static Map<UUID, Integer> positions(Collection<UUID> signOnIds, LocalDate day) {
        List<LeadPeriod> terms = list(
                "from LeadPeriod t where " + SqlInHql.oneOf("t.signOnId", ":ids")
                        + " and t.leadFrom <= :day and (t.leadUntil is null or t.leadUntil > :day)",
                Map.of("ids", signOnIds.toArray(UUID[]::new), "day", day));
        return terms.stream().collect(Collectors.toMap(term -> term.signOnId, term -> term.position));
    }
}
