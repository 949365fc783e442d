package org.signatory.delivery.mail;

/** Lists the kinds of email that a subscription can include. */
public enum SubscriptionEmailKind {
    /** A daily summary of changes, if there were any. */
    DIGEST,
    /** A reminder a day before a letter closes to sign-ons. */
    DEADLINE
}
