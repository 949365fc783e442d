package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.signatory.delivery.events.EventQueries;

/**
 * Creates, confirms and ends email subscriptions. The history records nothing about them, since they contain
 * addresses.
 */
@ApplicationScoped
public class SubscriptionService {

    /** The maximum number of confirmation emails to a mailbox per day, from all callers. */
    static final int MAX_CONFIRMATIONS_PER_DAY = 3;

    private static final Duration CONFIRMATION_WINDOW = Duration.ofDays(1);

    @Inject
    EventQueries events;

    @Inject
    Clock clock;

    /** Represents a link: the masked address, and whether the subscription is confirmed already. */
    public record Asked(String address, boolean digest, boolean deadline, boolean confirmed) {}

    /**
     * Sends a confirmation email to an address.
     *
     * @return whether it is sent; false if the mailbox got too many today
     */
    boolean ask(SubscriptionDraft draft, UUID keyId, Instant now) {
        String mailbox = draft.mailbox();
        var em = Panache.getEntityManager();
        // Two concurrent requests must not both use the last slot.
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:mailbox, 0))")
                .setParameter("mailbox", mailbox)
                .getSingleResult();
        long today = em.createQuery(
                        "select count(*) from MailJob m join Subscriber p on p.id = m.subscriberId"
                                + " where p.mailbox = :mailbox and m.kind = CONFIRMATION and m.dueAt > :since",
                        Long.class)
                .setParameter("mailbox", mailbox)
                .setParameter("since", now.minus(CONFIRMATION_WINDOW))
                .getSingleResult();
        if (today >= MAX_CONFIRMATIONS_PER_DAY) {
            return false;
        }
        Subscription subscription = Subscription.of(Subscriber.asked(draft.email(), mailbox, now), draft, keyId, now);
        subscription.persist();
        Subscription.flush();
        MailJob.confirmation(subscription, now).persist();
        return true;
    }

    /** Returns what a link would confirm; empty if the link is invalid or has expired. Changes nothing. */
    @Transactional
    public Optional<Asked> asked(String secret) {
        return confirmable(secret).map(SubscriptionService::view);
    }

    /** Confirms a subscription by the link that was sent to its address. Idempotent. */
    @Transactional
    public Optional<Asked> confirm(String secret) {
        Optional<Subscription> found = confirmable(secret);
        found.filter(subscription -> subscription.confirmedAt == null).ifPresent(this::confirm);
        return found.map(SubscriptionService::view);
    }

    private void confirm(Subscription subscription) {
        Subscription.<Subscription>list("subscriberId = ?1 and confirmedAt is not null", subscription.subscriberId)
                .stream()
                .filter(before -> Objects.equals(before.letterId, subscription.letterId)
                        && Objects.equals(before.topics, subscription.topics)
                        && Objects.equals(before.keyId, subscription.keyId))
                .forEach(before -> before.delete());
        subscription.confirmedAt = clock.instant();
        subscription.told = events.newest(SubscriptionAudience.STAFF.reader);
    }

    private Optional<Subscription> confirmable(String secret) {
        Instant now = clock.instant();
        return MailLink.bySecret(secret)
                .filter(link -> link.subscriptionId != null)
                .flatMap(link -> Subscription.<Subscription>findByIdOptional(link.subscriptionId))
                .filter(subscription -> subscription.confirmedAt != null || now.isBefore(subscription.confirmBy));
    }

    private static Asked view(Subscription subscription) {
        return new Asked(
                Subscriber.masked(Subscriber.<Subscriber>findById(subscription.subscriberId).email),
                subscription.digest,
                subscription.deadline,
                subscription.confirmedAt != null);
    }

    /**
     * Returns the masked address whose subscriptions a link would end; empty if there are none. Changes nothing.
     */
    @Transactional
    public Optional<String> mailed(String secret) {
        return ending(secret).map(link -> Subscriber.masked(Subscriber.<Subscriber>findById(link.subscriberId).email));
    }

    /** Deletes the address of a link, with all its data. */
    @Transactional
    public void end(String secret) {
        ending(secret).ifPresent(link -> Subscriber.delete("id", link.subscriberId));
    }

    private static Optional<MailLink> ending(String secret) {
        return MailLink.bySecret(secret).filter(link -> link.subscriptionId == null);
    }

    /** Deletes a subscription; with the last one, its address is deleted. */
    void end(Subscription subscription) {
        subscription.delete();
        Subscription.flush();
        Subscriber.delete(
                "id = ?1 and not exists (select 1 from Subscription s where s.subscriberId = ?1)",
                subscription.subscriberId);
    }

    /** Deletes addresses without confirmation, and records of old emails. */
    @Transactional
    void forget() {
        Instant now = clock.instant();
        Subscription.delete("confirmedAt is null and confirmBy <= ?1", now);
        // A subscription that is being created concurrently is not visible here.
        Subscriber.delete(
                "from Subscriber p where p.askedAt < ?1"
                        + " and not exists (select 1 from Subscription s where s.subscriberId = p.id)",
                now.minus(CONFIRMATION_WINDOW));
        MailJob.delete("settledAt < ?1", now.minus(CONFIRMATION_WINDOW.multipliedBy(90)));
        MailLink.delete("madeAt < ?1", now.minus(CONFIRMATION_WINDOW.multipliedBy(400)));
    }
}
