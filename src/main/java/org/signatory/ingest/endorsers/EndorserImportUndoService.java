package org.signatory.ingest.endorsers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.endorsements.Endorsement;
import org.signatory.endorsements.EndorsementRemovalService;
import org.signatory.endorsements.EndorsementService;
import org.signatory.endorsements.EndorserStatement;
import org.signatory.endorsements.EndorserStatementService;
import org.signatory.endorsements.Organization;
import org.signatory.ingest.endorsers.EndorserImport.Saved;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;

@ApplicationScoped
@RequiredArgsConstructor
public class EndorserImportUndoService {

    private final LetterReadService letters;
    private final EndorsementService endorsements;
    private final EndorsementRemovalService removals;
    private final EndorserStatementService statements;
    private final AuditLog history;
    private final Clock clock;

    /**
     * Undoes an import. Endorsements that it created are removed as errors; statements and contacts that it added to others are
     * withdrawn and cleared, unless someone has changed them since. New organizations remain.
     */
    @Transactional
    public EndorserImportReport undo(UUID letterId, UUID importId, String reason) {
        Letter letter = letters.locked(letterId);
        EndorserImport done = EndorserImportQueries.find(letter, importId);
        if (done.undoneAt != null) {
            throw Problem.of(ErrorCode.CONFLICT, "The import has already been undone.");
        }
        done.records.forEach(saved -> undo(letter, saved, reason));
        done.undoneAt = clock.instant();
        done.undoneBy = history.actor();
        history.record("endorsers.import-undone", letter.id, done.id.toString(), null, Map.of("reason", reason));
        EndorserImport.flush();
        return done.report(List.of());
    }

    private void undo(Letter letter, Saved saved, String reason) {
        if (saved.endorsementId() != null) {
            removals.remove(letter, saved.endorsementId(), reason);
            return;
        }
        Optional<Endorsement> endorsement = saved.record().organizationId() == null
                ? Optional.empty()
                : Endorsement.active(
                        letter.id, Organization.current(saved.record().organizationId()).id);
        if (endorsement.isEmpty()) {
            return;
        }
        UUID organization = endorsement.get().organizationId;
        if (saved.note() != null && saved.note().equals(endorsement.get().note)) {
            endorsements.update(letter.id, organization, before -> before.withNote(null), Precondition.NONE);
        }
        boolean hasStatement = saved.statementId() != null
                && EndorserStatement.count(
                                "id = ?1 and endorsementId = ?2 and withdrawnAt is null",
                                saved.statementId(),
                                endorsement.get().id)
                        > 0;
        if (hasStatement) {
            statements.withdraw(letter.id, organization, saved.statementId(), Precondition.NONE);
        }
    }
}
