package org.signatory.delivery.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subscription brings. */
@Schema(name = "SubscriptionKind")
public enum MailKind {
    /** Once a day what happened, when anything did. */
    @JsonProperty("digest")
    DIGEST,
    /** A day before a letter closes to sign-ons. */
    @JsonProperty("deadline")
    DEADLINE
}
