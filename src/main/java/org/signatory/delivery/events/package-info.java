/** Publishes events as soon as changes are committed, on every instance. */
package org.signatory.delivery.events;
