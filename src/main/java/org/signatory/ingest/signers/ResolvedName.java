package org.signatory.ingest.signers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signatory.ingest.names.NameMentionView.CandidateView;
import org.signatory.ingest.names.NameMentionView.MemberSeat;
import org.signatory.matching.NameMatch;
import org.signatory.signons.BulkSignOnReport;

/**
 * Represents a name with its result by matching or a person's decision.
 *
 * @param outcome the result; signed unless a signing rule says otherwise
 * @param bioguideId the matched Member, or null
 * @param byPerson whether a person decided
 */
public record ResolvedName(ParsedName parsed, ImportOutcome outcome, String bioguideId, boolean byPerson) {

    static List<ResolvedName> of(
            List<ParsedName> names, Map<Integer, ImportDecision> decisions, UnresolvedPolicy doubts) {
        List<ResolvedName> all = new ArrayList<>();
        Set<String> signing = new HashSet<>();
        for (ParsedName name : names) {
            ResolvedName decided = of(name, decisions.get(name.number()), doubts);
            boolean repeated = decided.signs() && !signing.add(decided.bioguideId);
            all.add(
                    repeated
                            ? new ResolvedName(name, ImportOutcome.REPEATED, decided.bioguideId, decided.byPerson)
                            : decided);
        }
        return all;
    }

    private static ResolvedName of(ParsedName name, ImportDecision decision, UnresolvedPolicy doubts) {
        NameMatch match = name.match();
        String matched = match.matched() ? match.person().bioguideId() : null;
        if (decision != null) {
            ImportOutcome outcome =
                    decision.leave() ? ImportOutcome.LEFT : decision.keep() ? ImportOutcome.KEPT : ImportOutcome.SIGNED;
            return new ResolvedName(name, outcome, decision.bioguideId(), true);
        }
        ImportOutcome outcome =
                switch (name.answer()) {
                    case DECLINED -> ImportOutcome.DECLINED;
                    case CONSIDERING -> ImportOutcome.CONSIDERING;
                    case NOT_YET -> ImportOutcome.NOT_YET;
                    case WITHDRAWN -> ImportOutcome.WITHDRAWN;
                    case UNCLEAR -> ImportOutcome.UNCLEAR;
                    case SIGNED -> signing(name);
                };
        if (outcome.isOpen() && doubts != UnresolvedPolicy.REFUSE) {
            return new ResolvedName(
                    name, doubts == UnresolvedPolicy.KEEP ? ImportOutcome.KEPT : ImportOutcome.LEFT, null, false);
        }
        return new ResolvedName(name, outcome, outcome.isOpen() ? null : matched, false);
    }

    private static ImportOutcome signing(ParsedName name) {
        if (name.fault() != null) {
            return ImportOutcome.UNCLEAR;
        }
        return switch (name.match().status()) {
            case MATCHED -> name.match().isCertain() ? ImportOutcome.SIGNED : ImportOutcome.AMBIGUOUS;
            case AMBIGUOUS -> ImportOutcome.AMBIGUOUS;
            case UNMATCHED -> ImportOutcome.UNMATCHED;
        };
    }

    private static String word(Object value) {
        return value == null ? "nothing" : value instanceof JsonNode node ? node.asText() : value.toString();
    }

    int number() {
        return parsed.number();
    }

    boolean signs() {
        return outcome == ImportOutcome.SIGNED;
    }

    /**
     * @param rule the result of the signing rules; null if the name does not sign
     * @param decider the name of the caller
     */
    ImportRecordView view(BulkSignOnReport.Outcome rule, String decider) {
        NameMatch match = parsed.match();
        boolean asMatched = match.matched() && match.person().bioguideId().equals(bioguideId);
        List<String> notes = new ArrayList<>(byPerson && !asMatched ? List.of() : match.notes());
        if (parsed.fault() != null) {
            notes.add(parsed.fault());
        }
        if (parsed.lead()) {
            notes.add("the text names the Member as a lead");
        }
        ImportOutcome finalOutcome = outcome;
        if (rule != null && rule.result() != BulkSignOnReport.Result.SIGNED) {
            boolean alreadySigned = rule.result() == BulkSignOnReport.Result.ALREADY_SIGNED;
            boolean waiting = rule.result() == BulkSignOnReport.Result.QUEUED;
            boolean updated = rule.result() == BulkSignOnReport.Result.UPDATED;
            finalOutcome = waiting
                    ? ImportOutcome.QUEUED
                    : alreadySigned
                            ? ImportOutcome.ALREADY_SIGNED
                            : updated ? ImportOutcome.UPDATED : ImportOutcome.REFUSED;
            if (updated) {
                rule.changes()
                        .forEach(change -> notes.add("corrects %s from %s to %s"
                                .formatted(change.field(), word(change.before()), word(change.after()))));
            }
            if (rule.detail() != null) {
                notes.add(rule.detail());
            }
        }
        boolean refused = finalOutcome == ImportOutcome.REFUSED;
        return new ImportRecordView(
                parsed.number(),
                parsed.line(),
                parsed.start(),
                parsed.end(),
                parsed.written(),
                parsed.affiliation(),
                finalOutcome,
                bioguideId,
                asMatched ? MemberSeat.of(match.person(), match.seat()) : null,
                byPerson ? null : match.how(),
                asMatched && !byPerson ? match.sure() : null,
                byPerson ? decider : null,
                parsed.signedOn(),
                refused ? rule.code() : null,
                List.copyOf(notes),
                finalOutcome.isOpen()
                        ? match.candidates().stream().map(CandidateView::of).toList()
                        : List.of(),
                rule == null ? null : rule.changes(),
                null,
                null,
                null);
    }
}
