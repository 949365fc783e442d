package org.signatory.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.signatory.delivery.events.EventQueries;

/** Confirms and ends email subscriptions by the links in emails. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class SubscriptionLinkService {

    /** Represents a subscription to confirm: its masked address, and whether it is confirmed already. */
    public record Asked(String address, boolean digest, boolean deadline, boolean confirmed) {}

    private final EventQueries events;
    private final Clock clock;

    /** Returns what a link would confirm; empty if the link is invalid or has expired. Changes nothing. */
    public Optional<Asked> asked(String secret) {
        return confirmable(secret).map(SubscriptionLinkService::view);
    }

    /** Confirms a subscription by the link that was sent to its address. Idempotent. */
    public Optional<Asked> confirm(String secret) {
        Optional<Subscription> found = confirmable(secret);
        found.filter(subscription -> subscription.confirmedAt == null).ifPresent(this::confirm);
        return found.map(SubscriptionLinkService::view);
    }

    private void confirm(Subscription subscription) {
        Subscription.<Subscription>list("subscriberId = ?1 and confirmedAt is not null", subscription.subscriberId)
                .stream()
                .filter(before -> Objects.equals(before.letterId, subscription.letterId)
                        && Objects.equals(before.topics, subscription.topics)
                        && Objects.equals(before.keyId, subscription.keyId))
                .forEach(before -> before.delete());
        subscription.confirmedAt = clock.instant();
        subscription.lastPosition = events.newest(SubscriptionAudience.STAFF.reader);
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

    /** Returns the masked address of the subscriptions that a link would end, or empty. Changes nothing. */
    public Optional<String> mailed(String secret) {
        return ending(secret).map(link -> Subscriber.masked(Subscriber.<Subscriber>findById(link.subscriberId).email));
    }

    /** Deletes the address of a link, with all its data. */
    public void end(String secret) {
        ending(secret).ifPresent(link -> Subscriber.delete("id", link.subscriberId));
    }

    private static Optional<MailLink> ending(String secret) {
        return MailLink.bySecret(secret).filter(link -> link.subscriptionId == null);
    }
}
