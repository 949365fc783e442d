package org.signatory.delivery.webhooks;

/** Lists why a webhook can be disabled. */
public enum WebhookDisabledReason {
    /** Its owner or an admin disabled it. */
    MANUAL,
    /** The target responded with 410 Gone. */
    GONE,
    /** Every attempt within three days failed. */
    FAILING,
    /** The key that created it was revoked or has expired. */
    KEY_INVALID
}
