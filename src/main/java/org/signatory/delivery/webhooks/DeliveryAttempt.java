package org.signatory.delivery.webhooks;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.platform.sql.UuidEntity;

/** Stores one attempt to deliver an event, and its result. */
@Entity
@Table(name = "webhook_attempt")
public class DeliveryAttempt extends UuidEntity {

    /** Why an event was sent. */
    @Schema(name = "DeliveryTrigger")
    public enum Trigger {
        /** The event occurred. */
        EVENT,
        /** A redelivery was requested. */
        REDELIVERY,
        /** A test was requested. */
        TEST
    }

    public UUID webhookId;
    public UUID eventId;
    public String type;

    @Enumerated(EnumType.STRING)
    public Trigger trigger;

    public Instant at;
    public long millis;
    public Integer status;
    public String failure;
    public String response;
    public boolean delivered;

    static DeliveryAttempt of(
            UUID webhookId, WebhookMessage message, Trigger trigger, Instant at, DeliveryResult outcome) {
        DeliveryAttempt attempt = new DeliveryAttempt();
        attempt.webhookId = webhookId;
        attempt.eventId = message.id();
        attempt.type = message.type();
        attempt.trigger = trigger;
        attempt.at = at;
        attempt.millis = outcome.millis();
        attempt.status = outcome.status();
        attempt.failure = outcome.failure();
        attempt.response = outcome.response();
        attempt.delivered = outcome.delivered();
        return attempt;
    }
}
