package org.signatory.letters;

import java.time.Instant;
import java.util.Map;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.security.Caller;
import org.signatory.security.Role;

/**
 * Which letters a caller may see. Every query over letters carries this condition. It has no list among its parameters, for
 * which Hibernate would translate the query anew each time.
 *
 * @param all whether it is everything, drafts and internal letters too
 * @param shared the visibility of letters seen besides those that are public; public itself where there are none
 */
public record LetterAccess(boolean all, Visibility shared) {

    /** The condition, over the alias {@code l} of a letter. */
    public static final String HQL =
            "(:all = true or l.circulatedAt is not null and l.status <> DRAFT and (l.visibility = PUBLIC or l.visibility = :shared))";

    /**
     * The condition in SQL, over the alias {@code l} of a letter, for queries that look only at letters which have circulated
     * and were not given up.
     */
    public static final String SQL = "l.circulated_at is not null and l.status <> 'ABANDONED'"
            + " and (:all or l.visibility in ('PUBLIC', :shared))";

    /** What everybody may see, whoever asks. */
    public static final LetterAccess PUBLIC = new LetterAccess(false, Visibility.PUBLIC);

    /** What partners see. */
    public static final LetterAccess PARTNERS = new LetterAccess(false, Visibility.COALITION);

    /** What staff see: everything. */
    public static final LetterAccess STAFF = new LetterAccess(true, Visibility.PUBLIC);

    /** The field that holds when something last changed as far as this caller can see, such as {@code l.publicUpdatedAt}. */
    public String changed(String alias) {
        boolean partner = shared == Visibility.COALITION && alias.equals("l");
        return alias + (all ? ".updatedAt" : partner ? ".coalitionUpdatedAt" : ".publicUpdatedAt");
    }

    /** When a letter last changed as far as this caller can see. */
    public Instant changed(Letter letter) {
        return all
                ? letter.updatedAt
                : shared == Visibility.COALITION ? letter.coalitionUpdatedAt : letter.publicUpdatedAt;
    }

    public static LetterAccess of(Caller caller) {
        return of(caller.role().orElse(null));
    }

    /** What the holder of a key with this role may see; null for the public. */
    public static LetterAccess of(Role role) {
        return role == null ? PUBLIC : role == Role.PARTNER ? PARTNERS : STAFF;
    }

    /**
     * Narrows rows that belong to a letter to those whose letter is seen. For whoever sees everything nothing is looked up: a
     * foreign key says that the letters are there.
     *
     * @param letterId the expression for the letter's id, as {@code s.letterId}
     */
    public <E> EntityQuery<E> narrow(EntityQuery<E> rows, String letterId) {
        return all
                ? rows
                : rows.and(
                        "exists (select 1 from Letter l where l.id = " + letterId + " and " + HQL + ")", parameters());
    }

    /** The parameters of {@link #SQL}. */
    public Map<String, Object> sqlParameters() {
        return Map.of("all", all, "shared", shared.name());
    }

    public Map<String, Object> parameters() {
        return Map.of("all", all, "shared", shared);
    }
}
