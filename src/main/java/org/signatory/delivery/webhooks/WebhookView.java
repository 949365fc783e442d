package org.signatory.delivery.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents a webhook in responses. The secret is present only in the responses that create it. */
@Schema(name = "Webhook")
public record WebhookView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description =
                        "The key that created the webhook. The webhook receives the events that are visible to this key.")
        UUID keyId,

        @Schema(
                required = true,
                description = "URL that receives events.",
                examples = "https://example.org/hooks/signatory")
        String url,

        @Schema(description = "The purpose of the webhook.", examples = "Our CRM")
        String description,

        @Schema(required = true, description = "Only events of these types; all types if empty.", examples = "[]")
        List<String> types,

        @Schema(description = "Only events about this letter.")
        UUID letterId,

        @Schema(
                description = "The signing secret, shown once.",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfI2SoKJQA=")
        String secret,

        @Schema(
                description = "When the previous secret stops being used for signing.",
                examples = "2026-01-04T17:00:00Z")
        Instant previousSecretUntil,

        @Schema(
                required = true,
                description = "The position after which the next event is delivered.",
                examples = "4711")
        String position,

        @Schema(required = true, description = "Consecutive failed attempts.")
        int failures,

        @Schema(description = "Start of the current series of failures.", examples = "2026-01-03T17:00:00Z")
        Instant failingSince,

        @Schema(description = "When the next attempt is due after a failure.", examples = "2026-01-03T17:00:20Z")
        Instant nextAttemptAt,

        @Schema(required = true) boolean enabled,

        @Schema(description = "When the webhook was disabled.", examples = "2026-01-06T17:00:00Z")
        Instant disabledAt,

        @Schema(description = "Why the webhook is disabled.")
        WebhookDisabledReason disabledBecause,

        @Schema(required = true, description = "When the webhook was created.", examples = "2026-01-03T17:00:00Z")
        Instant createdAt,

        @Schema(
                required = true,
                description = "When the webhook's settings last changed.",
                examples = "2026-01-03T17:00:00Z")
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
