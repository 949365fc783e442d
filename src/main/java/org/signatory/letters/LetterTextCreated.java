package org.signatory.letters;

/** Signals a new version of a letter's text, within the transaction. The letter is locked. */
public record LetterTextCreated(Letter letter) {}
