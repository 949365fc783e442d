package org.signatory.ingest.signers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.security.Caller;
import org.signatory.signons.QueuedSignOnService;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnCorrectionService;
import org.signatory.signons.SignOnRemovalService;

@ApplicationScoped
@RequiredArgsConstructor
public class SignerImportUndoService {

    private final LetterReadService letters;
    private final QueuedSignOnService waitingList;
    private final SignOnCorrectionService corrections;
    private final SignOnRemovalService removals;
    private final SheetSideEffects effects;
    private final Caller caller;
    private final Clock clock;

    /**
     * Undoes an import, or some of its records. Sign-ons that it created are removed as errors, queued Members
     * leave the queue, and corrected sign-ons and outreach get their former values back unless they have changed since.
     */
    @Transactional
    public SignerImportReport undo(UUID letterId, UUID importId, SignerImportUndoInput draft) {
        Letter letter = letters.locked(letterId);
        SignerImportEntity done = SignerImportQueries.find(letter, importId);
        List<ImportedSigner> records = SignerImportQueries.records(done).stream()
                .filter(record -> draft.records() == null
                        ? isUndoable(record)
                        : draft.records().contains(record.number))
                .toList();
        if (draft.records() != null && records.size() < draft.records().size()) {
            throw Problem.unknown("/records", "The import has no record with one of these numbers.");
        }
        for (ImportedSigner record : records) {
            if (!isUndoable(record)) {
                throw Problem.of(
                        ErrorCode.CONFLICT,
                        record.undoneAt == null ? "Record %d changed nothing." : "Record %d has already been undone.",
                        record.number);
            }
        }
        undo(letter, done, records, draft.reason());
        SignOn.flush();
        return SignerImportQueries.report(done, false);
    }

    private static boolean isUndoable(ImportedSigner record) {
        return record.undoneAt == null
                && (record.signOnId != null
                        || record.outreachId != null
                        || record.outcome == SignerRecordOutcome.QUEUED);
    }

    private void undo(Letter letter, SignerImportEntity done, List<ImportedSigner> records, String reason) {
        List<SignOn> made = new ArrayList<>();
        for (ImportedSigner record : records) {
            SignOn signOn = record.signOnId == null ? null : SignOn.findById(record.signOnId);
            if (record.outcome == SignerRecordOutcome.QUEUED && signOn == null) {
                waitingList.remove(letter, done.id, record.bioguideId, otherImport(letter, done, record.bioguideId));
            } else if (record.outcome == SignerRecordOutcome.UPDATED && signOn != null && signOn.isActive()) {
                corrections.revert(letter, signOn, record.changes);
            } else if (record.outcome != SignerRecordOutcome.UPDATED
                    && record.outcome != SignerRecordOutcome.WITHDRAWN
                    && signOn != null
                    && signOn.removedAt == null) {
                made.add(signOn);
            }
            effects.undo(letter, record, reason);
            record.undoneAt = clock.instant();
            record.undoneBy = caller.name();
        }
        // Sign-ons go after the queue, so that no Member of this import signs into the room that they leave.
        removals.remove(letter, made, reason);
    }

    /** Returns another import with the same Member in the queue, or null. */
    private static UUID otherImport(Letter letter, SignerImportEntity done, String bioguideId) {
        return ImportedSigner.<ImportedSigner>find(
                        "bioguideId = ?1 and outcome = ?2 and undoneAt is null and importId <> ?3 and importId in"
                                + " (select i.id from SignerImportEntity i where i.letterId = ?4) order by importId",
                        bioguideId,
                        SignerRecordOutcome.QUEUED,
                        done.id,
                        letter.id)
                .firstResultOptional()
                .map(record -> record.importId)
                .orElse(null);
    }
}
