package org.signatory.letters;

/** A letter that is held by this transaction keeps its signers in balance by another rule from now on. */
public record BalanceChanged(Letter letter) {}
