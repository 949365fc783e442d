package org.signatory.delivery.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as it is shown. The secret is there only in the answers that make it. */
@Schema(name = "Webhook")
public record WebhookView(
        @Schema(required = true, description = "The webhook's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(
                required = true,
                description = "The key that made it; it is told what that key may see.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID keyId,

        @Schema(
                required = true,
                description = "Where events are sent.",
                examples = "https://example.org/hooks/signatory")
        String url,

        @Schema(description = "What it is for.", examples = "Our CRM")
        String description,

        @Schema(
                required = true,
                description = "Only events of these types; of every type where there are none.",
                examples = "[]")
        List<String> types,

        @Schema(description = "Only events of this letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(
                description = "The secret that signs, shown once.",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfI2SoKJQA=")
        String secret,

        @Schema(description = "Until when the secret before this one signs along.", examples = "2026-01-04T17:00:00Z")
        Instant previousSecretUntil,

        @Schema(required = true, description = "The place behind which it is told next.", examples = "4711")
        String position,

        @Schema(required = true, description = "Failed attempts in a row.", examples = "0")
        int failures,

        @Schema(description = "Since when every attempt failed.", examples = "2026-01-03T17:00:00Z")
        Instant failingSince,

        @Schema(description = "When the next attempt is due, after a failure.", examples = "2026-01-03T17:00:20Z")
        Instant nextAttemptAt,

        @Schema(required = true, description = "Whether it is told of events.", examples = "true")
        boolean enabled,

        @Schema(description = "Since when it is not.", examples = "2026-01-06T17:00:00Z")
        Instant disabledAt,

        @Schema(description = "Why it is not.") DisabledReason disabledBecause,

        @Schema(required = true, description = "When it was made.", examples = "2026-01-03T17:00:00Z")
        Instant createdAt,

        @Schema(required = true, description = "When what it asks for last changed.", examples = "2026-01-03T17:00:00Z")
        Instant updatedAt) {

    static WebhookView of(Webhook webhook, Instant now) {
        return of(webhook, now, null);
    }

    static WebhookView of(Webhook webhook, Instant now, String secret) {
        return new WebhookView(
                webhook.id,
                webhook.keyId,
                webhook.url,
                webhook.description,
                webhook.types,
                webhook.letterId,
                secret,
                webhook.bothSign(now) ? webhook.previousUntil : null,
                String.valueOf(webhook.position),
                webhook.failures,
                webhook.failingSince,
                webhook.failures > 0 && webhook.disabledAt == null ? webhook.dueAt : null,
                webhook.disabledAt == null,
                webhook.disabledAt,
                webhook.disabledBecause,
                webhook.createdAt,
                webhook.updatedAt);
    }
}
