package org.signatory.dashboard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.common.Problem;
import org.signatory.webhooks.AttemptView;
import org.signatory.webhooks.WebhookView;

/**
 * The webhooks.
 *
 * @param tried what became of a test that was just made; null at any other time
 */
record WebhookList(List<WebhookView> webhooks, Map<UUID, String> keys, AttemptView tried, Problem problem) {

    public String owner(WebhookView webhook) {
        return keys.getOrDefault(webhook.keyId(), "");
    }
}
