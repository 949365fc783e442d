package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Stores an email address with confirmed or pending subscriptions. */
@Entity
public class Subscriber extends PanacheEntityBase {

    @Id
    public UUID id;

    public String email;
    public String mailbox;
    public Instant requestedAt;

    /** Finds or creates the subscriber with this address, and locks it until this transaction ends. */
    static UUID asked(String email, String mailbox, Instant now) {
        return (UUID) getEntityManager()
                .createNativeQuery(
                        "insert into subscriber (id, email, mailbox, requested_at) values (:id, :email, :mailbox, :now)"
                                + " on conflict (email) do update set requested_at = excluded.requested_at returning id",
                        UUID.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("email", email)
                .setParameter("mailbox", mailbox)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Masks an address for a log or page, so that only its owner can recognize it. */
    static String masked(String email) {
        return email.charAt(0) + "…" + email.substring(email.lastIndexOf('@'));
    }
}
