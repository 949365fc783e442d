/** Converts between instants, days in Washington and Congresses, and parses dates. */
@NullMarked
package org.signatory.platform.time;

import org.jspecify.annotations.NullMarked;
