package org.signatory.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;

/** Builds the links in emails, from this server's configured public URL. */
@ApplicationScoped
@RequiredArgsConstructor
class MailLinks {

    private final MailSettings settings;

    String server() {
        return settings.publicUrl().orElse("http://localhost").replaceFirst("/+$", "");
    }

    String letter(UUID letterId) {
        return server() + "/letters/" + letterId;
    }

    String confirm(Subscription subscription, Instant now) {
        return server() + "/subscriptions/confirmation?token="
                + createToken(subscription.subscriberId, subscription.id, now);
    }

    String unsubscribe(UUID subscriberId, Instant now) {
        return server() + "/unsubscribe?token=" + createToken(subscriberId, null, now);
    }

    /** Stores a link in the transaction that claims the email, which is committed before the email is sent. */
    private static String createToken(UUID subscriberId, UUID subscriptionId, Instant now) {
        return MailLink.make(subscriberId, subscriptionId, now).value();
    }
}
