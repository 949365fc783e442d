package org.signatory.delivery.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.delivery.events.KnownEventType;

public record WebhookInput(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "URL that receives events by POST: an https URL on the public internet.",
                examples = "https://example.org/hooks/signatory")
        String url,

        @Size(min = 1, max = 200) @Schema(description = "The purpose of the webhook.", examples = "Our CRM")
        String description,

        @Size(max = 50, message = "{entries}")
        @Schema(
                description = "Only events of these types; all types if empty.",
                examples = "[\"cosigner.signed\", \"cosigner.withdrawn\"]")
        List<@KnownEventType String> types,

        @Schema(description = "Only events about this letter.")
        UUID letterId,

        @Schema(description = "Whether the webhook is enabled; true by default.", examples = "true")
        Boolean enabled) {

    public WebhookInput {
        types = types == null ? List.of() : types.stream().distinct().toList();
        enabled = enabled == null || enabled;
    }

    static WebhookInput of(Webhook webhook) {
        return new WebhookInput(
                webhook.url, webhook.description, webhook.types, webhook.letterId, webhook.disabledAt == null);
    }
}
