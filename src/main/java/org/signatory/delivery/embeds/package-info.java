/** Small pictures of a public letter for other people's sites. */
package org.signatory.delivery.embeds;
