package org.signatory.letters;

import java.time.LocalDate;

/** Signals that later signatures of a letter take its corrected sent date, within the transaction and before the correction. */
public record SentDateMovedEarlier(Letter letter, LocalDate sentOn) {}
