package org.signatory.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.time.WashingtonTime;

/**
 * Creates the confirmation email, the only email that an address gets without consent. It contains no text from the
 * requester, so that it cannot carry a message, and no letter's title, since the address may belong to anyone.
 */
@ApplicationScoped
@RequiredArgsConstructor
class ConfirmationMailWriter {

    private final MailLinks links;

    Optional<RenderedMail> write(QueuedMail mailing, Instant now) {
        Subscription subscription = Subscription.findById(mailing.subscriptionId);
        if (subscription.confirmedAt != null) {
            return Optional.empty();
        }
        String what = what(subscription);
        String confirm = links.confirm(subscription, now);
        String until = WashingtonTime.spoken(subscription.confirmBy);
        String server = links.server();
        String unsubscribe = links.unsubscribe(mailing.subscriberId, now);
        return Optional.of(new RenderedMail(
                "Confirm your subscription to email about congressional letters",
                MailTemplates.confirmationText(what, confirm, until, server, unsubscribe)
                        .render(),
                MailTemplates.confirmation(what, confirm, until, server, unsubscribe)
                        .render(),
                unsubscribe,
                () -> {}));
    }

    private static String what(Subscription subscription) {
        String kinds = subscription.digest
                ? subscription.deadline ? "a daily digest and deadline reminders" : "a daily digest"
                : "deadline reminders";
        return kinds
                + (subscription.letterId != null
                        ? " for one letter"
                        : subscription.topics != null ? " for letters on selected topics" : " for all letters");
    }
}
