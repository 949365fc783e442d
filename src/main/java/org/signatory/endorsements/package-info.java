/** Organizations, the letters they endorse, and what they say of them. */
package org.signatory.endorsements;
