package org.signatory.roster;

import java.util.Set;

/**
 * Fired inside the importing transaction when what the roster says of these Members' past has changed, so that whoever
 * relied on it can look again.
 */
public record RosterCorrected(Set<String> bioguideIds) {}
