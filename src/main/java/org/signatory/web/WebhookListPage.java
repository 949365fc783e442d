package org.signatory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.delivery.webhooks.DeliveryAttemptView;
import org.signatory.delivery.webhooks.WebhookView;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the webhooks page.
 *
 * @param tried result of the test just sent; otherwise null
 */
record WebhookListPage(List<WebhookView> webhooks, Map<UUID, String> keys, DeliveryAttemptView tried, Problem problem) {

    public String owner(WebhookView webhook) {
        return keys.getOrDefault(webhook.keyId(), "");
    }
}
