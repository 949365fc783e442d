package org.signatory.ingest.endorsers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.signatory.endorsements.KnownOrganizations;
import org.signatory.endorsements.KnownOrganizations.Match;
import org.signatory.ingest.endorsers.EndorserImportReport.Candidate;
import org.signatory.ingest.endorsers.EndorserImportReport.Outcome;

/** Matches the organizations of a list with existing ones and with each other. */
final class EndorserMatcher {

    /**
     * Represents a row with its organization.
     *
     * @param organization the ID of the existing organization, or {@link EndorserRow#key} of a new one; null if none
     * @param outcome the result if the row is not saved; null if it is to be saved
     */
    record Matched(
            EndorserRow row,
            UUID organization,
            Outcome outcome,
            Integer sameAs,
            String detail,
            List<Candidate> candidates) {

        boolean isNew() {
            return organization.getMostSignificantBits() == 0;
        }
    }

    private final KnownOrganizations known;
    private final Map<Integer, EndorserImportDecision> decisions;
    private final Map<Integer, UUID> keys = new HashMap<>();
    private final Map<UUID, Integer> first = new HashMap<>();

    private EndorserMatcher(KnownOrganizations known, Map<Integer, EndorserImportDecision> decisions) {
        this.known = known;
        this.decisions = decisions;
    }

    /**
     * Matches rows in order.
     *
     * @param decisions by record number, verified
     */
    static List<Matched> match(
            List<EndorserRow> rows, KnownOrganizations known, Map<Integer, EndorserImportDecision> decisions) {
        EndorserMatcher matcher = new EndorserMatcher(known, decisions);
        List<Matched> matched = new ArrayList<>();
        for (EndorserRow row : rows) {
            Matched found = matcher.match(row);
            matched.add(found);
            if (found.outcome != Outcome.SKIPPED && found.outcome != Outcome.REJECTED) {
                UUID key = found.organization == null ? row.key() : found.organization;
                matcher.keys.put(row.number(), key);
                matcher.first.putIfAbsent(key, row.number());
                known.add(key, row.name(), row.acronym());
            }
        }
        return matched;
    }

    private Matched match(EndorserRow row) {
        EndorserImportDecision decision = decisions.get(row.number());
        if (decision != null && decision.skip()) {
            return new Matched(row, null, Outcome.SKIPPED, null, null, null);
        }
        if (row.error() != null) {
            return new Matched(row, null, Outcome.REJECTED, null, row.error(), null);
        }
        if (decision != null) {
            return same(row, decided(row, decision), null);
        }
        List<Match> matches = known.matches(row.name(), row.acronym());
        List<Match> certain = matches.stream().filter(Match::isCertain).toList();
        if (certain.size() == 1) {
            return same(row, certain.get(0).id(), certain.get(0).reason());
        }
        return matches.isEmpty()
                ? same(row, row.key(), null)
                : new Matched(
                        row,
                        null,
                        Outcome.UNDECIDED,
                        null,
                        "Decide whether this is one of the listed organizations.",
                        matches.stream().map(this::candidate).toList());
    }

    private UUID decided(EndorserRow row, EndorserImportDecision decision) {
        if (decision.sameAs() != null) {
            return keys.getOrDefault(decision.sameAs(), row.key());
        }
        return decision.create() ? row.key() : decision.organizationId();
    }

    private Matched same(EndorserRow row, UUID organization, String reason) {
        Integer earlier = first.get(organization);
        return new Matched(row, organization, earlier == null ? null : Outcome.REPEATED, earlier, reason, null);
    }

    private Candidate candidate(Match match) {
        return match.id().getMostSignificantBits() == 0
                ? new Candidate(null, (int) match.id().getLeastSignificantBits(), match.name(), match.reason())
                : new Candidate(match.id(), null, match.name(), match.reason());
    }
}
