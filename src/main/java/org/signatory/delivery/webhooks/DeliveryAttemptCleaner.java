package org.signatory.delivery.webhooks;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;

/** Deletes attempts after 30 days, and expired signing secrets. */
@ApplicationScoped
@RequiredArgsConstructor
class DeliveryAttemptCleaner {

    private static final Duration RETENTION = Duration.ofDays(30);

    private final Clock clock;

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        DeliveryAttempt.delete("at < ?1", clock.instant().minus(RETENTION));
        Webhook.update("previousSecret = null, previousUntil = null where previousUntil < ?1", clock.instant());
    }
}
