/** Normalizes, compares and digests text. */
@NullMarked
package org.signatory.platform.text;

import org.jspecify.annotations.NullMarked;
