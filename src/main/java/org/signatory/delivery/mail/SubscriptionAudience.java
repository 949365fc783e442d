package org.signatory.delivery.mail;

import org.signatory.delivery.events.EventQueries;
import org.signatory.security.Role;

/**
 * As whom a subscription looks at letters: as everybody does, and, as long as the key it was made with is valid, as that
 * key's role does.
 */
enum SubscriptionAudience {
    PUBLIC(null, "1 = 1"),
    PARTNERS(Role.PARTNER, key("= PARTNER")),
    STAFF(Role.VIEWER, key("<> PARTNER"));

    /** The condition that a subscription, under the alias {@code s}, is about a letter, under the alias {@code l}. */
    static final String COVERS = "s.confirmedAt is not null and (s.letterId is null or s.letterId = l.id)"
            + " and (s.topics is null or array_intersects(s.topics, l.topics) = true)";

    /** What may be seen, and the position of the events that are told, which the others lack. */
    final EventQueries.EventAudience reader;

    /** The condition that a subscription, under the alias {@code s}, looks so at the instant {@code now}. */
    final String hql;

    SubscriptionAudience(Role role, String hql) {
        reader = EventQueries.EventAudience.of(role);
        this.hql = hql;
    }

    private static String key(String role) {
        return "exists (select 1 from ApiKey k where k.id = s.keyId and k.role " + role
                + " and k.revokedAt is null and (k.expiresAt is null or k.expiresAt > :now))";
    }
}
