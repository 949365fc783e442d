package org.signatory.letters;

/**
 * Signals a corrected date of a letter, within the transaction; observers reject dates that contradict their records.
 *
 * @param to the status whose date was corrected
 */
public record StatusDateCorrected(Letter letter, LetterStatus to, OpenPeriods before, OpenPeriods after) {}
