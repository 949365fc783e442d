package org.signatory.letters;

/** Signals that the balance rule of a letter, which is locked by this transaction, has changed. */
public record BalanceRuleChanged(Letter letter) {}
