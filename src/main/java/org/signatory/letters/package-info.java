/** Letters: what they say, to whom, and their way from draft to answer. */
package org.signatory.letters;
