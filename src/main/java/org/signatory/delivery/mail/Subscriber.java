package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An address that gets mail, or is asked whether it wants any. */
@Entity
@Table(name = "subscriber")
public class Subscriber extends PanacheEntityBase {

    @Id
    public UUID id;

    public String email;

    public String mailbox;

    @Column(name = "asked_at")
    public Instant askedAt;

    /** The subscriber with this address, made where there is none; held until this transaction ends. */
    static UUID asked(String email, String mailbox, Instant now) {
        return (UUID) getEntityManager()
                .createNativeQuery(
                        "insert into subscriber (id, email, mailbox, asked_at) values (:id, :email, :mailbox, :now)"
                                + " on conflict (email) do update set asked_at = excluded.asked_at returning id",
                        UUID.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("email", email)
                .setParameter("mailbox", mailbox)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** An address as it may stand in a log or on a page: enough for its owner to know it by. */
    static String masked(String email) {
        return email.charAt(0) + "…" + email.substring(email.lastIndexOf('@'));
    }
}
