/** Serves embeds of public letters for other sites. */
package org.signatory.delivery.embeds;
