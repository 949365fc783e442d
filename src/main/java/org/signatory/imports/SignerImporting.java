package org.signatory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.access.Caller;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.common.Problem.FieldError;
import org.signatory.common.Washington;
import org.signatory.history.History;
import org.signatory.imports.MatchReport.IgnoredPart;
import org.signatory.letters.Letter;
import org.signatory.letters.Source;
import org.signatory.members.Member;
import org.signatory.names.RosterDay;
import org.signatory.names.Scope;
import org.signatory.signons.BulkDraft;
import org.signatory.signons.BulkReport;
import org.signatory.signons.BulkSigning;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnDraft;
import org.signatory.signons.SignOnEntry;

/** Brings signers from a text or file to a letter, all or none, or tells what would happen. */
@ApplicationScoped
public class SignerImporting {

    @Inject
    Rosters rosters;

    @Inject
    BulkSigning bulk;

    @Inject
    Aliasing aliasing;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @param letter held by this transaction */
    SignerImportReport run(Letter letter, SignerImportDraft draft) {
        LocalDate asOf = asOf(letter, draft);
        RosterDay roster = rosters.on(asOf);
        Brought brought = Brought.of(draft, roster, Scope.of(letter.chamber.only(), draft.party()));
        List<DecidedName> decided = DecidedName.of(brought.names(), decisions(draft, brought), draft.doubts());
        Map<Integer, BulkReport.Outcome> signing = outcomes(letter, draft, decided);
        List<ImportRecordView> records = decided.stream()
                .map(name -> name.view(signing.get(name.number()), caller.name()))
                .toList();
        SignerImportReport.Counts counts = SignerImportReport.Counts.of(records);
        if (draft.dryRun()) {
            return report(null, draft, brought, asOf, counts, records);
        }
        if (counts.isOpen()) {
            throw Problem.of(
                            ErrorCode.BULK_REFUSED,
                            "%d of %d names need a decision or are refused; nothing was stored.",
                            counts.ambiguous() + counts.unmatched() + counts.unclear() + counts.refused(),
                            counts.records())
                    .with("report", report(null, draft, brought, asOf, counts, records));
        }
        return stored(letter, draft, brought, asOf, decided, records);
    }

    /** Who is meant depends on who served then: on the day of signing, else of sending, else today. */
    private LocalDate asOf(Letter letter, SignerImportDraft draft) {
        if (draft.asOf() != null) {
            return draft.asOf();
        }
        if (draft.signOn().signedAt() != null) {
            return Washington.rosterDay(draft.signOn().signedAt());
        }
        if (draft.signOn().signedOn() != null) {
            return draft.signOn().signedOn();
        }
        return letter.sentOn == null ? Washington.rosterDay(clock.instant()) : letter.sentOn;
    }

    private static Map<Integer, Decision> decisions(SignerImportDraft draft, Brought brought) {
        Map<Integer, Decision> decisions = new HashMap<>();
        List<FieldError> faults = new ArrayList<>();
        List<String> named = draft.decisions().stream()
                .map(Decision::bioguideId)
                .filter(id -> id != null)
                .toList();
        Map<String, String> current = named.isEmpty() ? Map.of() : current(named);
        for (int i = 0; i < draft.decisions().size(); i++) {
            Decision it = draft.decisions().get(i);
            String pointer = "/decisions/" + i;
            if (it.record() > brought.names().size()) {
                faults.add(FieldError.at(pointer + "/record", "There is no record of this number."));
            } else if (decisions.containsKey(it.record())) {
                faults.add(FieldError.at(pointer + "/record", "This record is decided on twice."));
            } else if (it.bioguideId() != null && !current.containsKey(it.bioguideId())) {
                faults.add(FieldError.at(pointer + "/bioguideId", "The roster has no Member with this Bioguide ID."));
            } else {
                decisions.put(
                        it.record(),
                        it.bioguideId() == null
                                ? it
                                : new Decision(it.record(), current.get(it.bioguideId()), false, false));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(ErrorCode.UNKNOWN_REFERENCE, faults);
        }
        return decisions;
    }

    private static Map<String, String> current(List<String> given) {
        Map<String, String> current = new HashMap<>();
        given.stream()
                .distinct()
                .forEach(id -> Member.byAnyId(id).ifPresent(member -> current.put(id, member.bioguideId)));
        return current;
    }

    /** What the rules of signing say of each name that means a Member, by its number. */
    private Map<Integer, BulkReport.Outcome> outcomes(
            Letter letter, SignerImportDraft draft, List<DecidedName> decided) {
        List<DecidedName> signing = decided.stream().filter(DecidedName::signs).toList();
        if (signing.isEmpty()) {
            return Map.of();
        }
        BulkReport report = bulk.sign(letter, new BulkDraft(entries(signing, draft), true));
        Map<Integer, BulkReport.Outcome> outcomes = new HashMap<>();
        for (int i = 0; i < signing.size(); i++) {
            outcomes.put(signing.get(i).number(), report.entries().get(i));
        }
        return outcomes;
    }

    private static List<SignOnEntry> entries(List<DecidedName> signing, SignerImportDraft draft) {
        return signing.stream()
                .map(name -> new SignOnEntry(name.bioguideId(), signOn(name.brought(), draft.signOn())))
                .toList();
    }

    private static SignOnDraft signOn(BroughtName name, SignOnDraft usual) {
        boolean dated = name.signedOn() != null;
        return new SignOnDraft(
                dated ? name.signedOn() : usual.signedOn(),
                dated ? null : usual.signedAt(),
                usual.source() == Source.OTHER ? Source.IMPORT : usual.source(),
                usual.sourceUrl(),
                name.note() == null ? usual.note() : name.note(),
                usual.certainty(),
                usual.late(),
                usual.lateReason(),
                usual.textVersion());
    }

    private static boolean asks(Outcome outcome) {
        return outcome == Outcome.SIGNED || outcome == Outcome.WAITING;
    }

    private SignerImportReport stored(
            Letter letter,
            SignerImportDraft draft,
            Brought brought,
            LocalDate asOf,
            List<DecidedName> decided,
            List<ImportRecordView> records) {
        List<DecidedName> signing = decided.stream()
                .filter(name -> asks(records.get(name.number() - 1).outcome()))
                .toList();
        if (!signing.isEmpty()) {
            bulk.sign(letter, new BulkDraft(entries(signing, draft), false));
        }
        SignOn.flush();
        Map<String, UUID> made = SignOn.standing(letter.id).stream()
                .collect(Collectors.toMap(signOn -> signOn.bioguideId, signOn -> signOn.id));
        SignerImport done = new SignerImport();
        done.letterId = letter.id;
        done.kind = brought.kind();
        done.fileName = draft.fileName();
        done.digest = brought.digest();
        done.text = brought.text();
        done.asOf = asOf;
        done.actor = caller.name();
        done.recordedAt = clock.instant();
        done.persist();
        List<SignerImportRecord> stored = records.stream()
                .map(record ->
                        record(done, record, record.outcome() == Outcome.SIGNED ? made.get(record.bioguideId()) : null))
                .toList();
        if (draft.remember()) {
            aliasing.remember(decided);
        }
        history.record(
                "signers.imported",
                letter.id,
                done.id.toString(),
                null,
                Map.of("kind", done.kind, "digest", done.digest, "counts", SignerImportReport.Counts.of(records)));
        return report(
                done,
                draft,
                brought,
                asOf,
                SignerImportReport.Counts.of(records),
                stored.stream().map(ImportRecordView::of).toList());
    }

    private static SignerImportRecord record(SignerImport done, ImportRecordView view, UUID signOnId) {
        SignerImportRecord record = new SignerImportRecord();
        record.importId = done.id;
        record.number = view.number();
        record.line = view.line();
        record.written = view.written();
        record.affiliation = view.affiliation();
        record.outcome = view.outcome();
        record.how = view.how();
        record.decidedBy = view.decidedBy();
        record.bioguideId = view.bioguideId();
        record.signOnId = signOnId;
        record.notes = view.notes();
        record.persist();
        return record;
    }

    private static SignerImportReport report(
            SignerImport done,
            SignerImportDraft draft,
            Brought brought,
            LocalDate asOf,
            SignerImportReport.Counts counts,
            List<ImportRecordView> records) {
        return new SignerImportReport(
                done == null ? null : done.id,
                done == null,
                brought.kind(),
                draft.fileName(),
                brought.digest(),
                asOf,
                done == null ? null : done.actor,
                done == null ? null : done.recordedAt,
                brought.notices(),
                brought.list() == null ? null : Claim.of(brought.list()),
                counts,
                records,
                brought.list() == null
                        ? List.of()
                        : brought.list().ignored().stream().map(IgnoredPart::of).toList(),
                done == null ? brought.text() : null);
    }
}
