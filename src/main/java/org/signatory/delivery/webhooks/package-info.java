/** Delivers events to webhooks, as specified by Standard Webhooks 1.0.0. */
package org.signatory.delivery.webhooks;
