/** Publishes deadlines for calendars, and sent letters for feed readers. */
package org.signatory.delivery.feeds;
