/** How sign-ons come in, against earlier letters at the same point, and how many there may be in the end. */
package org.signatory.trends;
