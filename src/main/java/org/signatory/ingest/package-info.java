/** What arrives as text or as a file: names matched, releases parsed, signers brought in, claims checked. */
package org.signatory.ingest;
