package org.signatory.history;

/** Fired within the transaction of each recorded act: once it has ended, what was read before it may hold no more. */
public record Recorded() {}
