/** Sends email about letters: confirmed subscriptions, digests and deadline reminders. */
package org.signatory.delivery.mail;
