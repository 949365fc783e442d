/** Manages organizations, endorsements and statements. */
package org.signatory.endorsements;
