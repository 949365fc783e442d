/** Maintains the append-only history of changes with actor, time, details and source. */
package org.signatory.audit;
