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

/** Asking for mail, saying that one wants it, and ending it. Nothing of it is told in the history: it is about addresses. */
@ApplicationScoped
public class SubscriptionService {

    /** How often a mailbox is asked in a day, whoever asks. */
    static final int MAX_CONFIRMATIONS_PER_DAY = 3;

    private static final Duration CONFIRMATION_WINDOW = Duration.ofDays(1);

    @Inject
    EventQueries events;

    @Inject
    Clock clock;

    /** What a link is for: the address, hidden but for its beginning, and whether it was confirmed by now. */
    public record Asked(String address, boolean digest, boolean deadline, boolean confirmed) {}

    /**
     * Asks an address whether it wants what is asked for it.
     *
     * @return whether it is asked; not where the mailbox was asked too often today
     */
    boolean ask(SubscriptionDraft draft, UUID keyId, Instant now) {
        String mailbox = draft.mailbox();
        var em = Panache.getEntityManager();
        // Two who ask at once must not both be the last who may.
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

    /** What a link would confirm; empty where it does not hold, or no more. Changes nothing. */
    @Transactional
    public Optional<Asked> asked(String secret) {
        return confirmable(secret).map(SubscriptionService::view);
    }

    /** Confirms a subscription by the link that was sent to its address; once more does nothing more. */
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

    /** The address, hidden but for its beginning, whose mail a link would end; empty where none is sent. Changes nothing. */
    @Transactional
    public Optional<String> mailed(String secret) {
        return ending(secret).map(link -> Subscriber.masked(Subscriber.<Subscriber>findById(link.subscriberId).email));
    }

    /** Forgets the address that a link was sent to, with everything that is kept of it. */
    @Transactional
    public void end(String secret) {
        ending(secret).ifPresent(link -> Subscriber.delete("id", link.subscriberId));
    }

    private static Optional<MailLink> ending(String secret) {
        return MailLink.bySecret(secret).filter(link -> link.subscriptionId == null);
    }

    /** Ends a subscription; with its last one the address is forgotten. */
    void end(Subscription subscription) {
        subscription.delete();
        Subscription.flush();
        Subscriber.delete(
                "id = ?1 and not exists (select 1 from Subscription s where s.subscriberId = ?1)",
                subscription.subscriberId);
    }

    /** Forgets addresses whose owners did not answer, and what became of mails long ago. */
    @Transactional
    void forget() {
        Instant now = clock.instant();
        Subscription.delete("confirmedAt is null and confirmBy <= ?1", now);
        // Whoever is being asked at this moment has no subscription yet that could be seen from here.
        Subscriber.delete(
                "from Subscriber p where p.askedAt < ?1"
                        + " and not exists (select 1 from Subscription s where s.subscriberId = p.id)",
                now.minus(CONFIRMATION_WINDOW));
        MailJob.delete("settledAt < ?1", now.minus(CONFIRMATION_WINDOW.multipliedBy(90)));
        MailLink.delete("madeAt < ?1", now.minus(CONFIRMATION_WINDOW.multipliedBy(400)));
    }
}
