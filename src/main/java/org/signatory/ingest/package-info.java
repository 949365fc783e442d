/** Imports text and files: matches names, parses press releases, imports signers and letters, and checks claims. */
package org.signatory.ingest;
