package org.signatory.delivery.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists why a webhook can be disabled. */
@Schema(name = "WebhookDisabledReason")
public enum DisabledReason {
    /** Its owner or an admin disabled it. */
    @JsonProperty("manual")
    MANUAL,
    /** The target responded with 410 Gone. */
    @JsonProperty("gone")
    GONE,
    /** Every attempt within three days failed. */
    @JsonProperty("failing")
    FAILING,
    /** The key that created it was revoked or has expired. */
    @JsonProperty("key-invalid")
    KEY_INVALID
}
