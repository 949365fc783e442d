package org.signatory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signatory.imports.MentionView.CandidateView;
import org.signatory.imports.MentionView.MemberSeat;
import org.signatory.names.Match;
import org.signatory.signons.BulkReport;

/**
 * A name that was brought, with what is decided on it by the match or by a person.
 *
 * @param outcome what becomes of it; signed as long as no rule of signing says otherwise
 * @param bioguideId the Member who is meant, or null
 * @param byPerson whether a person said so
 */
record DecidedName(BroughtName brought, Outcome outcome, String bioguideId, boolean byPerson) {

    static List<DecidedName> of(List<BroughtName> names, Map<Integer, Decision> decisions, Doubts doubts) {
        List<DecidedName> all = new ArrayList<>();
        Set<String> signing = new HashSet<>();
        for (BroughtName name : names) {
            DecidedName decided = of(name, decisions.get(name.number()), doubts);
            boolean repeated = decided.signs() && !signing.add(decided.bioguideId);
            all.add(repeated ? new DecidedName(name, Outcome.REPEATED, decided.bioguideId, decided.byPerson) : decided);
        }
        return all;
    }

    private static DecidedName of(BroughtName name, Decision decision, Doubts doubts) {
        Match match = name.match();
        String matched = match.matched() ? match.person().bioguideId() : null;
        if (decision != null) {
            Outcome outcome = decision.leave() ? Outcome.LEFT : decision.keep() ? Outcome.KEPT : Outcome.SIGNED;
            return new DecidedName(name, outcome, decision.bioguideId(), true);
        }
        Outcome outcome =
                switch (name.answer()) {
                    case DECLINED -> Outcome.DECLINED;
                    case CONSIDERING -> Outcome.CONSIDERING;
                    case NOT_YET -> Outcome.NOT_YET;
                    case UNCLEAR -> Outcome.UNCLEAR;
                    case SIGNED -> signing(name);
                };
        if (outcome.isOpen() && doubts != Doubts.REFUSE) {
            return new DecidedName(name, doubts == Doubts.KEEP ? Outcome.KEPT : Outcome.LEFT, null, false);
        }
        return new DecidedName(name, outcome, matched, false);
    }

    private static Outcome signing(BroughtName name) {
        if (name.fault() != null) {
            return Outcome.UNCLEAR;
        }
        return switch (name.match().status()) {
            case MATCHED -> Outcome.SIGNED;
            case AMBIGUOUS -> Outcome.AMBIGUOUS;
            case UNMATCHED -> Outcome.UNMATCHED;
        };
    }

    private static String word(Object value) {
        return value == null ? "nothing" : value instanceof JsonNode node ? node.asText() : value.toString();
    }

    int number() {
        return brought.number();
    }

    boolean signs() {
        return outcome == Outcome.SIGNED;
    }

    /**
     * @param rule what the rules of signing say; null where the name does not sign
     * @param decider the name of whoever makes the request
     */
    ImportRecordView view(BulkReport.Outcome rule, String decider) {
        Match match = brought.match();
        boolean asMatched = match.matched() && match.person().bioguideId().equals(bioguideId);
        List<String> notes = new ArrayList<>(byPerson && !asMatched ? List.of() : match.notes());
        if (brought.fault() != null) {
            notes.add(brought.fault());
        }
        if (brought.lead()) {
            notes.add("the text names the Member as a lead");
        }
        Outcome shown = outcome;
        if (rule != null && rule.result() != BulkReport.Result.SIGNED) {
            boolean stands = rule.result() == BulkReport.Result.ALREADY_SIGNED;
            boolean waits = rule.result() == BulkReport.Result.WAITING;
            boolean updated = rule.result() == BulkReport.Result.UPDATED;
            shown = waits
                    ? Outcome.WAITING
                    : stands ? Outcome.ALREADY_SIGNED : updated ? Outcome.UPDATED : Outcome.REFUSED;
            if (updated) {
                rule.changes()
                        .forEach(change -> notes.add("corrects %s from %s to %s"
                                .formatted(change.field(), word(change.before()), word(change.after()))));
            }
            if (rule.detail() != null) {
                notes.add(rule.detail());
            }
        }
        boolean refused = shown == Outcome.REFUSED;
        return new ImportRecordView(
                brought.number(),
                brought.line(),
                brought.start(),
                brought.end(),
                brought.written(),
                brought.affiliation(),
                shown,
                bioguideId,
                asMatched ? MemberSeat.of(match.person(), match.seat()) : null,
                byPerson ? null : match.how(),
                asMatched && !byPerson ? match.sure() : null,
                byPerson ? decider : null,
                brought.signedOn(),
                refused ? rule.code() : null,
                List.copyOf(notes),
                shown.isOpen()
                        ? match.candidates().stream().map(CandidateView::of).toList()
                        : List.of(),
                rule == null ? null : rule.changes(),
                null,
                null,
                null);
    }
}
