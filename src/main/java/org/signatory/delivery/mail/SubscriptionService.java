package org.signatory.delivery.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;

/** Creates and deletes email subscriptions. The history records nothing about them, since they contain addresses. */
@ApplicationScoped
@RequiredArgsConstructor
public class SubscriptionService {

    /** The maximum number of confirmation emails to a mailbox per day, from all callers. */
    static final int MAX_CONFIRMATIONS_PER_DAY = 3;

    private static final Duration CONFIRMATION_WINDOW = Duration.ofDays(1);

    private final LetterReadService letters;
    private final Caller caller;
    private final Clock clock;

    /**
     * Sends a confirmation email, unless the mailbox got too many today; only staff can see whether it did.
     *
     * @throws Problem if the caller cannot see the letter of the draft, or if the caller is staff and the mailbox got
     * too many
     */
    @Transactional
    public PendingSubscriptionView create(SubscriptionInput draft) {
        if (draft.letterId() != null && !letters.isVisible(draft.letterId())) {
            throw Problem.unknown("/letterId", "Enter the ID of a letter that is visible to you.");
        }
        Instant now = clock.instant();
        boolean sent = requestConfirmation(draft, caller.keyId().orElse(null), now);
        if (!sent && caller.isStaff()) {
            throw Problem.of(
                    ErrorCode.TOO_MANY_REQUESTS,
                    "This mailbox has received %d confirmation emails in one day. Its owner can use one of them to confirm.",
                    MAX_CONFIRMATIONS_PER_DAY);
        }
        return new PendingSubscriptionView(now.plus(Subscription.CONFIRMABLE));
    }

    /**
     * Sends a confirmation email to an address.
     *
     * @return whether it is sent; false if the mailbox got too many today
     */
    private boolean requestConfirmation(SubscriptionInput draft, UUID keyId, Instant now) {
        String mailbox = draft.mailbox();
        var em = Panache.getEntityManager();
        // Two concurrent requests must not both use the last slot.
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:mailbox, 0))")
                .setParameter("mailbox", mailbox)
                .getSingleResult();
        long today = em.createQuery(
                        "select count(*) from QueuedMail m join Subscriber p on p.id = m.subscriberId"
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
        QueuedMail.confirmation(subscription, now).persist();
        return true;
    }

    /** Deletes a subscription; with the last one, its address is deleted. */
    @Transactional
    public void delete(UUID subscriptionId, Precondition precondition) {
        Subscription subscription = Subscription.require(subscriptionId);
        precondition.check(subscription.version);
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
                "from Subscriber p where p.requestedAt < ?1"
                        + " and not exists (select 1 from Subscription s where s.subscriberId = p.id)",
                now.minus(CONFIRMATION_WINDOW));
        QueuedMail.delete("settledAt < ?1", now.minus(CONFIRMATION_WINDOW.multipliedBy(90)));
        MailLink.delete("createdAt < ?1", now.minus(CONFIRMATION_WINDOW.multipliedBy(400)));
    }
}
