package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.signatory.platform.sql.SqlCondition;

/** The days during which a sign-on led its letter in one place. */
@Entity
@Table(name = "lead_term")
public class LeadTerm extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "sign_on_id")
    public UUID signOnId;

    /** The place among the leads, from 1. */
    public int position;

    /** The first day, in Washington. */
    @Column(name = "lead_from")
    public LocalDate leadFrom;

    /** The first day on which it no longer counts, in Washington; null while it lasts. */
    @Column(name = "lead_until")
    public LocalDate leadUntil;

    /** The terms of a sign-on, earliest first. */
    static List<LeadTerm> of(UUID signOnId) {
        return list("signOnId = ?1 order by leadFrom", signOnId);
    }

    /** The terms of each sign-on of a letter that has not been withdrawn or removed, earliest first. */
    static Map<UUID, List<LeadTerm>> ofLetter(UUID letterId) {
        List<LeadTerm> terms = list(
                "from LeadTerm t where t.signOnId in (select s.id from SignOn s where s.letterId = ?1"
                        + " and s.withdrawnOn is null and s.removedAt is null) order by t.leadFrom",
                letterId);
        return terms.stream().collect(Collectors.groupingBy(term -> term.signOnId));
    }

    /** The place of each of these sign-ons that led its letter at the end of a day. */
    static Map<UUID, Integer> positions(Collection<UUID> signOnIds, LocalDate day) {
        List<LeadTerm> terms = list(
                "from LeadTerm t where " + SqlCondition.oneOf("t.signOnId", ":ids")
                        + " and t.leadFrom <= :day and (t.leadUntil is null or t.leadUntil > :day)",
                Map.of("ids", signOnIds.toArray(UUID[]::new), "day", day));
        return terms.stream().collect(Collectors.toMap(term -> term.signOnId, term -> term.position));
    }
}
