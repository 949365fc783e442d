package org.signatory.ingest.letters;

import java.util.List;

/**
 * The letters that were read from one text or table.
 *
 * @param notices what a person should know of how it was read
 */
record ReadLetters(List<ReadLetter> letters, List<String> notices) {}
