package org.signatory.roster;

import java.util.Set;

/**
 * Signals corrections to the past service of Members. Fired within the import transaction, so that observers can
 * recheck records that depend on that service.
 */
public record RosterCorrected(Set<String> bioguideIds) {}
