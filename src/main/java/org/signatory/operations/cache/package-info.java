/** Caches anonymous responses in memory until something changes. */
package org.signatory.operations.cache;
