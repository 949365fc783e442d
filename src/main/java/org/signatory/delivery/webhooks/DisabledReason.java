package org.signatory.delivery.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists why a webhook can be disabled. */
@Schema(name = "WebhookDisabledReason")
public enum DisabledReason {
    /** Its owner or an admin disabled it. */
    MANUAL,
    /** The target responded with 410 Gone. */
    GONE,
    /** Every attempt within three days failed. */
    FAILING,
    /** The key that created it was revoked or has expired. */
    KEY_INVALID
}
