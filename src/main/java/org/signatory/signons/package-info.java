/** Manages sign-ons: lead sponsors, cosigners, withdrawals, order and counts. */
package org.signatory.signons;
