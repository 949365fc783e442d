package org.signatory.subscriptions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** The addresses that mails lead to, all of them on this server as its owner says the world knows it. */
@ApplicationScoped
class Links {

    @Inject
    MailSettings settings;

    String server() {
        return settings.publicUrl().orElse("http://localhost").replaceFirst("/+$", "");
    }

    String letter(UUID letterId) {
        return server() + "/letters/" + letterId;
    }

    String confirm(Subscription subscription, Instant now) {
        return server() + "/subscriptions/confirmation?token=" + made(subscription.subscriberId, subscription.id, now);
    }

    String unsubscribe(UUID subscriberId, Instant now) {
        return server() + "/unsubscribe?token=" + made(subscriberId, null, now);
    }

    /** Kept before the mail goes out, so that a link in a mail works even where the server dies right after. */
    private static String made(UUID subscriberId, UUID subscriptionId, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> MailLink.make(subscriberId, subscriptionId, now))
                .value();
    }
}
