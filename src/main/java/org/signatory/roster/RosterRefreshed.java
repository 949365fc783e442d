package org.signatory.roster;

/** Fires after the roster was imported from the configured URL, outside a transaction. */
public record RosterRefreshed() {}
