package org.signatory.ingest.endorsers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.endorsements.Endorsement;
import org.signatory.endorsements.Organization;
import org.signatory.endorsements.OrganizationDuplicates;
import org.signatory.ingest.endorsers.EndorserImport.Saved;
import org.signatory.ingest.endorsers.EndorserImportReport.ImportedEndorserRecord;
import org.signatory.ingest.endorsers.EndorserImportReport.Outcome;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ReportSizeLimit;
import org.signatory.platform.http.ResultCounts;
import org.signatory.platform.sql.CurrentTransaction;

/** Imports endorsers from a list to a letter, all or none, or reports the expected result. */
@ApplicationScoped
@RequiredArgsConstructor
public class EndorserImportService {

    private final LetterReadService letters;
    private final OrganizationDuplicates duplicates;
    private final EndorserRecorder recorder;
    private final AuditLog history;
    private final Clock clock;
    private final ReportSizeLimit limit;

    /** Reads the list of a request outside a transaction. */
    public ParsedEndorsers read(EndorserImportInput draft) {
        return EndorserListReader.read(draft.text(), draft.file());
    }

    /** Returns the result that {@link #save} would have. Records the list in a transaction that is rolled back. */
    public EndorserImportReport preview(UUID letterId, EndorserImportInput draft, ParsedEndorsers read) {
        return limit.check(
                CurrentTransaction.rolledBack(() -> preview(draft, read, run(letters.locked(letterId), draft, read))));
    }

    /**
     * Imports the endorsers.
     *
     * @throws Problem if a person must decide first
     */
    @Transactional
    public EndorserImportReport save(UUID letterId, EndorserImportInput draft, ParsedEndorsers read) {
        Letter letter = letters.locked(letterId);
        List<Saved> saved = run(letter, draft, read);
        EndorserImportReport preview = preview(draft, read, saved);
        if (preview.undecided() > 0) {
            throw Problem.of(
                            ErrorCode.BULK_REJECTED,
                            "Nothing was saved. Records that need a decision or correction: %d.",
                            preview.undecided())
                    .with("report", limit.check(preview));
        }
        EndorserImport done = new EndorserImport();
        done.letterId = letter.id;
        done.fileName = draft.fileName();
        done.digest = read.digest();
        done.text = read.text();
        done.records = saved;
        done.actor = history.actor();
        done.recordedAt = clock.instant();
        done.persist();
        history.record(
                "endorsers.imported",
                letter.id,
                done.id.toString(),
                null,
                Map.of(
                        "digest",
                        done.digest,
                        "counts",
                        ResultCounts.of(
                                        Outcome.class,
                                        saved,
                                        each -> each.record().outcome())
                                .counts()));
        EndorserImport.flush();
        return done.report(read.notices());
    }

    private List<Saved> run(Letter letter, EndorserImportInput draft, ParsedEndorsers read) {
        List<EndorserMatcher.Matched> matched = EndorserMatcher.match(
                read.rows(),
                duplicates.known(read.rows().stream().map(EndorserRow::name).toList()),
                decisions(draft.decisions(), read.rows().size()));
        int positions = Endorsement.lastPosition(letter.id);
        return matched.stream()
                .map(each -> recorder.record(letter, draft, each, positions))
                .toList();
    }

    private static Map<Integer, EndorserImportDecision> decisions(List<EndorserImportDecision> given, int rows) {
        Map<Integer, EndorserImportDecision> decisions = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            EndorserImportDecision decision = given.get(i);
            String pointer = "/decisions/" + i;
            if (decision.record() > rows) {
                throw Problem.unknown(pointer + "/record", "There is no record with this number.");
            }
            if (decision.sameAs() != null && decision.sameAs() >= decision.record()) {
                throw Problem.unknown(pointer + "/sameAs", "Enter the number of an earlier record.");
            }
            if (decision.organizationId() != null
                    && Organization.findByIdOptional(decision.organizationId()).isEmpty()) {
                throw Problem.unknown(pointer + "/organizationId", "Enter the ID of an existing organization.");
            }
            if (decisions.put(decision.record(), decision) != null) {
                throw Problem.unknown(pointer + "/record", "Enter only one decision for this record.");
            }
        }
        return decisions;
    }

    private static EndorserImportReport preview(EndorserImportInput draft, ParsedEndorsers read, List<Saved> saved) {
        List<ImportedEndorserRecord> records =
                saved.stream().map(Saved::expected).toList();
        return new EndorserImportReport(
                null,
                true,
                draft.fileName(),
                read.digest(),
                null,
                null,
                null,
                null,
                read.notices(),
                (int) records.stream().filter(each -> each.outcome().isOpen()).count(),
                records);
    }
}
