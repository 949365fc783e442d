/** Papers made from a letter: the letter itself, its signature block, its endorsers, and lines for the press. */
package org.signatory.documents;
