package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores an email in the queue: its recipient and kind. The content is rendered when the email is sent. */
@Entity
@Table(name = "mailing")
public class QueuedMail extends PanacheEntityBase {

    /** The kind of email. */
    enum Cause {
        CONFIRMATION,
        DIGEST,
        DEADLINE
    }

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 8;

    /** The id is part of the Message-ID too, so that mail programs recognize a repeated email. */
    @Id
    public UUID id;

    public UUID subscriberId;

    @Enumerated(EnumType.STRING)
    public Cause kind;

    /** Together with the subscriber and the kind: the unique key of an email. */
    public String about;

    public UUID subscriptionId;
    public UUID letterId;
    public Instant deadlineAt;
    public Instant dueAt;

    /** The time after which the email is no longer useful. */
    public Instant until;

    public int attempts;
    public Instant nextAt;

    /** When the email was sent, or dropped as unnecessary. */
    public Instant settledAt;

    public boolean sent;

    static QueuedMail confirmation(Subscription subscription, Instant now) {
        QueuedMail mailing = new QueuedMail();
        mailing.id = UUID.randomUUID();
        mailing.subscriberId = subscription.subscriberId;
        mailing.kind = Cause.CONFIRMATION;
        mailing.about = subscription.id.toString();
        mailing.subscriptionId = subscription.id;
        mailing.dueAt = now;
        mailing.nextAt = now;
        mailing.until = subscription.confirmBy;
        return mailing;
    }

    /** Finds the next due email that no other instance is sending, and locks it and its subscriber. */
    static Optional<QueuedMail> next(Instant now) {
        List<QueuedMail> found = Panache.getSession()
                .createNativeQuery(
                        "select m.* from mailing m join subscriber p on p.id = m.subscriber_id"
                                + " where m.settled_at is null and m.next_at <= :now order by m.next_at, m.id limit 1"
                                + " for update of m skip locked for key share of p skip locked",
                        QueuedMail.class)
                .setParameter("now", now)
                .getResultList();
        return found.stream().findFirst();
    }

    void settle(boolean out, Instant now) {
        sent = out;
        settledAt = now;
    }

    /** Schedules another attempt after a pause that doubles each time. */
    void postpone(Instant now) {
        nextAt = now.plus(FIRST_DELAY.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS)));
        attempts++;
    }
}
