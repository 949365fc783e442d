/** Contains tests with random and hostile requests against the packaged product. */
package org.signatory.fuzz;
