package org.signatory.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.signatory.platform.time.WashingtonTime;

/**
 * The one mail that an address gets unasked. It holds no word of whoever asked for it, so that it carries nobody's message,
 * and no letter's title, for it goes to whomever the address belongs.
 */
@ApplicationScoped
class ConfirmationMails {

    @Inject
    MailLinks links;

    Optional<RenderedMail> write(MailJob mailing, Instant now) {
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
                "Please confirm: mail about letters to the government",
                MailTemplates.confirmationText(what, confirm, until, server, unsubscribe)
                        .render(),
                MailTemplates.confirmation(what, confirm, until, server, unsubscribe)
                        .render(),
                unsubscribe,
                () -> {}));
    }

    private static String what(Subscription subscription) {
        String kinds = subscription.digest
                ? subscription.deadline ? "a daily digest and notice of deadlines" : "a daily digest"
                : "notice of deadlines";
        return kinds
                + (subscription.letterId != null
                        ? " of one letter"
                        : subscription.topics != null ? " of letters on some topics" : " of letters");
    }
}
