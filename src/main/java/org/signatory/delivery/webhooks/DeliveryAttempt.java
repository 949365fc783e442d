package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.UuidGenerator;

/** Stores one attempt to deliver an event, and its result. */
@Entity
@Table(name = "webhook_attempt")
public class DeliveryAttempt extends PanacheEntityBase {

    /** Why an event was sent. */
    @Schema(name = "DeliveryOccasion")
    public enum Occasion {
        /** The event occurred. */
        @JsonProperty("event")
        EVENT,
        /** A redelivery was requested. */
        @JsonProperty("redelivery")
        REDELIVERY,
        /** A test was requested. */
        @JsonProperty("test")
        TEST
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Column(name = "webhook_id")
    public UUID webhookId;

    @Column(name = "event_id")
    public UUID eventId;

    public String type;

    @Enumerated(EnumType.STRING)
    public Occasion occasion;

    public Instant at;

    public long millis;

    public Integer status;

    public String failure;

    public String answer;

    public boolean delivered;

    static DeliveryAttempt of(
            UUID webhookId, WebhookMessage message, Occasion occasion, Instant at, DeliveryResult outcome) {
        DeliveryAttempt attempt = new DeliveryAttempt();
        attempt.webhookId = webhookId;
        attempt.eventId = message.id();
        attempt.type = message.type();
        attempt.occasion = occasion;
        attempt.at = at;
        attempt.millis = outcome.millis();
        attempt.status = outcome.status();
        attempt.failure = outcome.failure();
        attempt.answer = outcome.answer();
        attempt.delivered = outcome.delivered();
        return attempt;
    }
}
