package org.signatory.delivery.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the kinds of email that a subscription can include. */
@Schema(name = "SubscriptionKind")
public enum MailKind {
    /** A daily summary of changes, if there were any. */
    @JsonProperty("digest")
    DIGEST,
    /** A reminder a day before a letter closes to sign-ons. */
    @JsonProperty("deadline")
    DEADLINE
}
