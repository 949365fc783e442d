/** Exports letters and their signers as files. */
package org.signatory.operations.exports;
