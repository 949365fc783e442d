/** Maintains the append-only history of changes with actor, time, details and source. */
@NullMarked
package org.signatory.audit;

import org.jspecify.annotations.NullMarked;
