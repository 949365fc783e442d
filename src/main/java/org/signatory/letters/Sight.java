package org.signatory.letters;

import java.util.Map;
import java.util.Set;
import org.signatory.access.Caller;
import org.signatory.access.Role;

/** Which letters a caller may see. Every query over letters carries this condition. */
public record Sight(boolean all, Set<Visibility> circulated) {

    /** The condition, over the alias {@code l} of a letter. */
    public static final String HQL =
            "(:all = true or l.circulatedAt is not null and l.status <> DRAFT and l.visibility in (:circulated))";

    /**
     * The condition in SQL, over the alias {@code l} of a letter, for queries that look only at letters which have circulated
     * and were not given up.
     */
    public static final String SQL = "l.circulated_at is not null and l.status <> 'ABANDONED'"
            + " and (:all or l.visibility = any (:circulated))";

    /** What everybody may see, whoever asks. */
    public static final Sight EVERYBODY = new Sight(false, Set.of(Visibility.PUBLIC));

    /** What partners see. */
    public static final Sight PARTNERS = new Sight(false, Set.of(Visibility.PUBLIC, Visibility.COALITION));

    /** What staff see: everything. */
    public static final Sight STAFF = new Sight(true, Set.of(Visibility.PUBLIC));

    public static Sight of(Caller caller) {
        return of(caller.role().orElse(null));
    }

    /** What the holder of a key with this role may see; null for the public. */
    public static Sight of(Role role) {
        return role == null ? EVERYBODY : role == Role.PARTNER ? PARTNERS : STAFF;
    }

    /** The parameters of {@link #SQL}. */
    public Map<String, Object> sqlParameters() {
        return Map.of(
                "all",
                all,
                "circulated",
                circulated.stream().map(Visibility::name).toArray(String[]::new));
    }

    public Map<String, Object> parameters() {
        return Map.of("all", all, "circulated", circulated);
    }
}
