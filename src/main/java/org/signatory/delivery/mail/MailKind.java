package org.signatory.delivery.mail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists the kinds of email that a subscription can include. */
@Schema(name = "SubscriptionKind")
public enum MailKind {
    /** A daily summary of changes, if there were any. */
    DIGEST,
    /** A reminder a day before a letter closes to sign-ons. */
    DEADLINE
}
