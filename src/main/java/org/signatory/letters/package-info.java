/** Manages letters: content, recipients, texts, deadlines and status. */
package org.signatory.letters;
