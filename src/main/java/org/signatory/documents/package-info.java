/**
 * Creates documents from a letter: the letter itself, its signature block, its endorsers, and lists for press
 * releases.
 */
package org.signatory.documents;
