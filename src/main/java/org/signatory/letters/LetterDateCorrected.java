package org.signatory.letters;

/** Signals a corrected date of a letter, within the transaction; observers reject dates that contradict their records. */
public record LetterDateCorrected(Letter letter, LetterStatus to) {}
