/** Addresses that are told of events, by Standard Webhooks 1.0.0. */
package org.signatory.delivery.webhooks;
