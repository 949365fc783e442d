package org.signatory.roster;

import java.util.Set;

/**
 * Signals corrections to the past service of Members. Fired within the import transaction, so that observers can
 * recheck records that depend on that service.
 *
 * @param bioguideIds Members with changed service
 * @param settled Members whose scheduled end of service was confirmed without another change
 */
public record RosterCorrected(Set<String> bioguideIds, Set<String> settled) {}
