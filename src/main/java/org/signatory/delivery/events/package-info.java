/** What has changed, told as it is committed, on whichever instance. */
package org.signatory.delivery.events;
