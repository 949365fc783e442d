/** Delivers events to webhooks, by Standard Webhooks 1.0.0. */
package org.signatory.delivery.webhooks;
