package org.signatory.delivery.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents an attempt to deliver an event in responses. */
@Schema(name = "WebhookAttempt")
public record DeliveryAttemptView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "The ID of the event, sent as `webhook-id` in every attempt.")
        UUID eventId,

        @Schema(required = true, description = "The event's type.", examples = "cosigner.signed")
        String type,

        @Schema(required = true, description = "Why the event was sent.")
        DeliveryAttempt.Trigger trigger,

        @Schema(required = true, description = "When the event was sent.", examples = "2026-01-03T17:00:00Z")
        Instant at,

        @Schema(required = true, description = "Milliseconds until the response or the timeout.")
        long millis,

        @Schema(required = true, description = "Whether the delivery succeeded: a response with status 200 to 299.")
        boolean delivered,

        @Schema(description = "Status of the response.") Integer status,

        @Schema(description = "Why there was no response.", examples = "There was no response within 20 seconds.")
        String failure,

        @Schema(description = "The beginning of the response.", examples = "ok")
        String response) {

    static DeliveryAttemptView of(DeliveryAttempt attempt) {
        return new DeliveryAttemptView(
                attempt.id,
                attempt.eventId,
                attempt.type,
                attempt.trigger,
                attempt.at,
                attempt.millis,
                attempt.delivered,
                attempt.status,
                attempt.failure,
                attempt.response);
    }
}
