/** Letters and their signers as files that people use elsewhere. */
package org.signatory.operations.exports;
