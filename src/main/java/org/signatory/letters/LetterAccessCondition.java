package org.signatory.letters;

import java.time.Instant;
import java.util.Map;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/**
 * Limits queries to the letters that a caller can see. Every query over letters uses this condition. The parameters contain no
 * list because Hibernate would translate a query with a list parameter again each time.
 *
 * @param all whether the caller sees all letters, including drafts and internal letters
 * @param shared the second visibility that the caller sees in addition to public, or public for none
 */
public record LetterAccessCondition(boolean all, Visibility shared) {

    /** Condition in SQL that leaves out letters recorded by mistake; part of every HQL query over {@link Letter}. */
    public static final String NOT_VOID = "voided_at is null";

    /** Condition in SQL for the letter alias {@code l}: has circulated and is neither abandoned nor void. */
    public static final String CIRCULATED_SQL =
            "l.circulated_at is not null and l.status <> 'ABANDONED' and l." + NOT_VOID;

    /** Condition in HQL for the letter alias {@code l}. */
    public static final String HQL =
            "(:all = true or l.circulatedAt is not null and l.status <> DRAFT and (l.visibility = PUBLIC or l.visibility = :shared))";

    /**
     * Condition in SQL for the letter alias {@code l}, for queries that are limited to letters that have circulated
     * and are not abandoned.
     */
    public static final String SQL = CIRCULATED_SQL + " and (:all or l.visibility in ('PUBLIC', :shared))";

    /** Access of anonymous callers. */
    public static final LetterAccessCondition PUBLIC = new LetterAccessCondition(false, Visibility.PUBLIC);

    public static final LetterAccessCondition PARTNERS = new LetterAccessCondition(false, Visibility.COALITION);

    public static final LetterAccessCondition STAFF = new LetterAccessCondition(true, Visibility.PUBLIC);

    /** Returns the field with the time of the last change that this caller can see, such as {@code l.publicUpdatedAt}. */
    public String changed(String alias) {
        boolean partner = shared == Visibility.COALITION && alias.equals("l");
        return alias + (all ? ".updatedAt" : partner ? ".coalitionUpdatedAt" : ".publicUpdatedAt");
    }

    /** Returns the time of the last change to a letter that this caller can see. */
    public Instant changed(Letter letter) {
        return all
                ? letter.updatedAt
                : shared == Visibility.COALITION ? letter.coalitionUpdatedAt : letter.publicUpdatedAt;
    }

    public static LetterAccessCondition of(Caller caller) {
        return of(caller.role().orElse(null));
    }

    /** Returns the access of a role; null for anonymous callers. */
    public static LetterAccessCondition of(Role role) {
        return role == null ? PUBLIC : role == Role.PARTNER ? PARTNERS : STAFF;
    }

    /**
     * Limits a query to rows whose letter the caller can see. Callers with full access need no lookup of each letter,
     * only of the few void ones, because a foreign key guarantees that the letters exist.
     *
     * @param letterId the expression for the letter's id, as {@code s.letterId}
     */
    public <E> EntityQuery<E> narrow(EntityQuery<E> rows, String letterId) {
        return all
                ? rows.and(letterId + " not in (select v.id from VoidedLetter v)")
                : rows.and(
                        "exists (select 1 from Letter l where l.id = " + letterId + " and " + HQL + ")", parameters());
    }

    /** Returns the parameters of {@link #SQL}. */
    public Map<String, Object> sqlParameters() {
        return Map.of("all", all, "shared", shared.name());
    }

    public Map<String, Object> parameters() {
        return Map.of("all", all, "shared", shared);
    }
}
