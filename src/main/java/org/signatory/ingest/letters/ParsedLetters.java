package org.signatory.ingest.letters;

import java.util.List;

/**
 * Represents the letters that were read from one text or table.
 *
 * @param notices remarks about the reading for the user
 */
public record ParsedLetters(List<ParsedLetter> letters, List<String> notices) {}
