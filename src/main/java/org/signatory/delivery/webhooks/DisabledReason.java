package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a webhook is told nothing any more. */
@Schema(name = "WebhookDisabledReason")
public enum DisabledReason {
    /** Its owner or an admin switched it off. */
    @JsonProperty("by-hand")
    BY_HAND,
    /** It answered 410 Gone. */
    @JsonProperty("gone")
    GONE,
    /** Every attempt of three days failed. */
    @JsonProperty("failing")
    FAILING,
    /** The key that made it was revoked or has ended. */
    @JsonProperty("key-ended")
    KEY_ENDED
}
