/** Publishes deadlines for calendars, and sent letters for news readers. */
package org.signatory.delivery.feeds;
