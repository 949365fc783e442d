package org.signatory.history;

/** Word of an act that is being recorded, for those who observe what is committed. */
public record Recorded(String act) {}
