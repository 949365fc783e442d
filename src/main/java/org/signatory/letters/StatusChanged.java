package org.signatory.letters;

/** Signals a status change of a locked letter, within the transaction. */
public record StatusChanged(Letter letter, LetterStatus to) {}
