package org.signatory.letters;

/** Fired within the transaction after a letter, which is locked, has moved to another status. */
public record StatusChanged(Letter letter, LetterStatus to) {}
