/** Signatures: who leads, who has signed, who withdrew; in which order, and what they add up to. */
package org.signatory.signons;
