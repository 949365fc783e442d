package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.UUID;
import org.signatory.delivery.events.EventQueries;
import org.signatory.security.Role;

/**
 * Determines which letters a subscription covers: those visible to the public, and while the key that created it is
 * valid, those visible to that key's role.
 */
enum SubscriptionAudience {
    PUBLIC(null, "1 = 1"),
    PARTNERS(Role.PARTNER, key("= PARTNER")),
    STAFF(Role.VIEWER, key("<> PARTNER"));

    /**
     * The HQL condition that a subscription, under the alias {@code s}, covers a letter, under the alias {@code l}.
     */
    static final String COVERS = "s.confirmedAt is not null and (s.letterId is null or s.letterId = l.id)"
            + " and (s.topics is null or array_intersects(s.topics, l.topics) = true)";

    /**
     * Represents an audience with its letter condition and its event position; the events of other audiences lack the
     * latter.
     */
    final EventQueries.EventAudience reader;

    /**
     * Returns the HQL condition that a subscription, under the alias {@code s}, has this audience at the instant
     * {@code now}.
     */
    final String hql;

    SubscriptionAudience(Role role, String hql) {
        reader = EventQueries.EventAudience.of(role);
        this.hql = hql;
    }

    /** Returns whether a valid key that created a digest of the subscriber can change letters. */
    static boolean isEditor(UUID subscriberId, Instant now) {
        return Panache.getEntityManager()
                        .createQuery(
                                "select count(*) from Subscription s where s.subscriberId = :subscriberId"
                                        + " and s.digest = true and s.confirmedAt is not null and "
                                        + key("in (EDITOR, ADMIN)"),
                                Long.class)
                        .setParameter("subscriberId", subscriberId)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    private static String key(String role) {
        return "exists (select 1 from ApiKey k where k.id = s.keyId and k.role " + role
                + " and k.revokedAt is null and (k.expiresAt is null or k.expiresAt > :now))";
    }
}
