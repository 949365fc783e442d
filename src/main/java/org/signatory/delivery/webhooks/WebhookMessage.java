package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.signatory.delivery.events.EventView;

/**
 * Represents an event as it is sent: the CloudEvent with the {@code timestamp} that Standard Webhooks puts next to
 * {@code type} and {@code data}.
 *
 * @param id the same in every attempt
 */
record WebhookMessage(UUID id, String type, String body) {

    static final String TEST = "webhook.tested";

    static WebhookMessage of(EventView event, ObjectMapper json) {
        ObjectNode body = json.valueToTree(event);
        body.set("timestamp", body.get("time"));
        return new WebhookMessage(event.id(), event.type(), body.toString());
    }

    /** Returns a test event, which is in no event list. */
    static WebhookMessage test(UUID id, Webhook webhook, Instant now, ObjectMapper json) {
        ObjectNode body = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/v1/webhooks/" + webhook.id)
                .put("type", TEST)
                .put("time", now.toString())
                .put("datacontenttype", "application/json")
                .put("timestamp", now.toString());
        body.putObject("data").put("webhookId", webhook.id.toString());
        return new WebhookMessage(id, TEST, body.toString());
    }
}
