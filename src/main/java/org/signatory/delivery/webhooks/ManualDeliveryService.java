package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import lombok.RequiredArgsConstructor;
import org.signatory.delivery.events.EventQueries;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

/** Lists delivery attempts, and sends tests and redeliveries. Their attempts are recorded in a separate step. */
@ApplicationScoped
@RequiredArgsConstructor
public class ManualDeliveryService {

    private static final Keyset<DeliveryAttempt> NEWEST_FIRST = new Keyset<>(
            "webhook-attempts", true, "a.at", List.of(new Key("a.at", Instant.class), new Key("a.id", UUID.class)));

    /** Limits concurrent requests to targets. Each occupies a thread for up to the timeout of an attempt. */
    private final Semaphore slots = new Semaphore(16);

    /** The keys with a request in progress: one at a time for each key, so that slow targets delay only their owner. */
    private final Set<UUID> sending = ConcurrentHashMap.newKeySet();

    private final WebhookQueries webhooks;
    private final WebhookSender sender;
    private final EventQueries events;
    private final ObjectMapper json;
    private final Clock clock;

    /** Lists attempts, newest first. A null filter selects all. */
    @Transactional
    public Page<DeliveryAttemptView> page(UUID webhookId, Boolean delivered, UUID eventId, PageParameters paging) {
        EntityQuery<DeliveryAttempt> attempts = EntityQuery.of(DeliveryAttempt.class, "a")
                .and("a.webhookId = :webhook", "webhook", webhooks.mine(webhookId).id)
                .and("a.delivered = :delivered", "delivered", delivered)
                .and("a.eventId = :event", "event", eventId);
        return NEWEST_FIRST.page(attempts, paging).map(DeliveryAttemptView::of);
    }

    /** Sends a test event outside a transaction, also to a disabled webhook. */
    public DeliveryAttempt sendTest(UUID webhookId) {
        Webhook webhook = QuarkusTransaction.requiringNew().call(() -> webhooks.mine(webhookId));
        WebhookMessage message = WebhookMessage.test(UUID.randomUUID(), webhook, clock.instant(), json);
        return send(webhook, message, DeliveryAttempt.Trigger.TEST);
    }

    /** Sends an event again outside a transaction. */
    public DeliveryAttempt redeliver(UUID webhookId, UUID eventId) {
        record Redelivery(Webhook webhook, WebhookMessage message) {}
        Redelivery redelivery = QuarkusTransaction.requiringNew().call(() -> {
            Webhook webhook = webhooks.mine(webhookId);
            return events.one(eventId, WebhookQueries.reader(webhook))
                    .map(event -> new Redelivery(webhook, WebhookMessage.of(event, json)))
                    .orElseThrow(() ->
                            Problem.unknown("/eventId", "Enter the ID of an event that is visible to the webhook."));
        });
        return send(redelivery.webhook(), redelivery.message(), DeliveryAttempt.Trigger.REDELIVERY);
    }

    /** Records the attempt of a test or redelivery, unless the webhook was deleted in the meantime. */
    @Transactional
    public DeliveryAttemptView record(DeliveryAttempt attempt) {
        webhooks.mine(attempt.webhookId);
        attempt.persist();
        return DeliveryAttemptView.of(attempt);
    }

    private DeliveryAttempt send(Webhook webhook, WebhookMessage message, DeliveryAttempt.Trigger trigger) {
        if (!sending.add(webhook.keyId)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "Another test or redelivery with this key is in progress. Try again in a few seconds.");
        }
        boolean acquired = slots.tryAcquire();
        try {
            if (!acquired) {
                throw Problem.of(
                        ErrorCode.CONFLICT,
                        "Too many tests and redeliveries are in progress. Try again in a few seconds.");
            }
            Instant at = clock.instant();
            DeliveryResult result =
                    sender.send(webhook.url, webhook.signature(at), message.id().toString(), at, message.body());
            return DeliveryAttempt.of(webhook.id, message, trigger, at, result);
        } finally {
            if (acquired) {
                slots.release();
            }
            sending.remove(webhook.keyId);
        }
    }
}
