package org.signatory.subscriptions;

import org.signatory.letters.Sight;

/**
 * As whom a subscription looks at letters: as everybody does, and, as long as the key it was made with is valid, as that
 * key's role does.
 */
enum View {
    PUBLIC(Sight.EVERYBODY, "publicPosition", "1 = 1"),
    PARTNERS(Sight.PARTNERS, "coalitionPosition", key("= PARTNER")),
    STAFF(Sight.STAFF, "position", key("<> PARTNER"));

    /** The condition that a subscription, under the alias {@code s}, is about a letter, under the alias {@code l}. */
    static final String COVERS = "s.confirmedAt is not null and (s.letterId is null or s.letterId = l.id)"
            + " and (s.topics is null or array_intersects(s.topics, l.topics) = true)";

    /** What may be seen. */
    final Sight sight;

    /** The position of the events that are told, which the others lack. */
    final String position;

    /** The condition that a subscription, under the alias {@code s}, looks so at the instant {@code now}. */
    final String hql;

    View(Sight sight, String position, String hql) {
        this.sight = sight;
        this.position = position;
        this.hql = hql;
    }

    private static String key(String role) {
        return "exists (select 1 from ApiKey k where k.id = s.keyId and k.role " + role
                + " and k.revokedAt is null and (k.expiresAt is null or k.expiresAt > :now))";
    }
}
