package org.signatory.webhooks;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as it is shown. The secret is there only in the answers that make it. */
public record WebhookView(
        @NotNull @Schema(description = "The webhook's id.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @NotNull
        @Schema(
                description = "The key that made it; it is told what that key may see.",
                examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID keyId,

        @NotNull @Schema(description = "Where events are sent.", examples = "https://example.org/hooks/signatory")
        String url,

        @Schema(description = "What it is for.", examples = "Our CRM")
        String description,

        @NotNull
        @Schema(description = "Only events of these types; of every type where there are none.", examples = "[]")
        List<String> types,

        @Schema(description = "Only events of this letter.", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID letterId,

        @Schema(
                description = "The secret that signs, shown once.",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfI2SoKJQA=")
        String secret,

        @Schema(description = "Until when the secret before this one signs along.", examples = "2026-01-04T17:00:00Z")
        Instant previousSecretUntil,

        @NotNull @Schema(description = "The place behind which it is told next.", examples = "4711")
        String position,

        @NotNull @Schema(description = "Failed attempts in a row.", examples = "0")
        int failures,

        @Schema(description = "Since when every attempt failed.", examples = "2026-01-03T17:00:00Z")
        Instant failingSince,

        @Schema(description = "When the next attempt is due, after a failure.", examples = "2026-01-03T17:00:20Z")
        Instant nextAttemptAt,

        @NotNull @Schema(description = "Whether it is told of events.", examples = "true")
        boolean enabled,

        @Schema(description = "Since when it is not.", examples = "2026-01-06T17:00:00Z")
        Instant disabledAt,

        @Schema(description = "Why it is not.") DisabledBecause disabledBecause,

        @NotNull @Schema(description = "When it was made.", examples = "2026-01-03T17:00:00Z")
        Instant createdAt,

        @NotNull @Schema(description = "When what it asks for last changed.", examples = "2026-01-03T17:00:00Z")
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
