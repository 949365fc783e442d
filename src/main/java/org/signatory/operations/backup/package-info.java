/** Exports all data except secrets as one stream of lines, and imports it into an empty instance. */
package org.signatory.operations.backup;
