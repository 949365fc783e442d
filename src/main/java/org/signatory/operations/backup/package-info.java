/** Everything but secrets as one stream of lines, and the way back into an empty instance. */
package org.signatory.operations.backup;
