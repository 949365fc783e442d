package org.signatory.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a webhook is told nothing any more. */
public enum DisabledBecause {
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
