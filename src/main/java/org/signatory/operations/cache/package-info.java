/** Caches responses in memory, and uses them only while the data is the same. */
package org.signatory.operations.cache;
