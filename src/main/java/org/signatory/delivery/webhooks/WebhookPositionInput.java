package org.signatory.delivery.webhooks;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Represents the request to set where a webhook continues, by one of two fields. */
@Schema(examples = "{\"after\": \"4711\"}")
public record WebhookPositionInput(
        @Size(max = 20)
        @Schema(
                description =
                        "Position after which delivery continues: the `sequence` of an event, or `latest` for future events only.",
                examples = "4711")
        String after,

        @Schema(
                description =
                        "Time at which delivery continues, starting with the first event recorded at or after this time.",
                examples = "2026-01-03T17:00:00Z")
        Instant since) {}
