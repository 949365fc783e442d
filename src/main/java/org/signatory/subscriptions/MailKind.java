package org.signatory.subscriptions;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a subscription brings. */
public enum MailKind {
    /** Once a day what happened, when anything did. */
    @JsonProperty("digest")
    DIGEST,
    /** A day before a letter closes to sign-ons. */
    @JsonProperty("deadline")
    DEADLINE
}
