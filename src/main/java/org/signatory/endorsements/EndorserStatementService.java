package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatcher;

/** Creates, updates, approves and withdraws the statements of endorsers. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorserStatementService {

    private final LetterReadService letters;
    private final EndorserStatementQueries queries;
    private final EndorsementRecorder rules;
    private final MergePatcher patches;
    private final AuditLog history;
    private final Clock clock;

    /** Creates a statement. A statement that the organization submits itself is approved. */
    public VersionedBody<EndorserStatementView> create(
            UUID letterId, UUID organizationId, EndorserStatementInput draft) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = own(letter, organizationId);
        EndorserStatement statement = rules.statement(endorsement, draft);
        rules.approveOwn(statement);
        statement.persist();
        record(letter, endorsement, statement, false, "statement.added", draft);
        return versioned(statement);
    }

    /**
     * Updates a statement. Another wording needs another approval.
     *
     * @param change returns the new details from the recorded details
     */
    public VersionedBody<EndorserStatementView> update(
            UUID letterId,
            UUID organizationId,
            UUID statementId,
            UnaryOperator<EndorserStatementInput> change,
            Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = own(letter, organizationId);
        EndorserStatement statement = queries.find(endorsement, statementId);
        precondition.check(statement.version, () -> EndorserStatementView.of(statement, true));
        EndorserStatementInput before = EndorserStatementInput.of(statement);
        EndorserStatementInput after = change.apply(before);
        if (!after.equals(before)) {
            boolean wasPublic = statement.isPublic(clock.instant());
            statement.apply(after);
            rules.approveOwn(statement);
            record(letter, endorsement, statement, wasPublic, "statement.changed", patches.changes(before, after));
        }
        return versioned(statement);
    }

    /** Creates or replaces the approval of a statement. A repeated approval has no effect. */
    public VersionedBody<EndorserStatementView> approve(
            UUID letterId, UUID organizationId, UUID statementId, EndorserStatementApprovalInput approval) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = Endorsement.latest(letter, organizationId);
        EndorserStatement statement = queries.find(endorsement, statementId);
        Instant now = clock.instant();
        if (approval.at() != null && approval.at().isAfter(now)) {
            throw Problem.of(ErrorCode.DATE_OUT_OF_ORDER, "Enter a time of approval that is not in the future.");
        }
        if (!statement.isApproved(approval.by(), approval.at())) {
            boolean wasPublic = statement.isPublic(now);
            statement.approvedBy = approval.by();
            statement.approvedAt = approval.at() == null ? now : approval.at();
            record(letter, endorsement, statement, wasPublic, "statement.approved", approval);
        }
        return versioned(statement);
    }

    /** Withdraws a statement, which only staff can then see. */
    public VersionedBody<EndorserStatementView> withdraw(
            UUID letterId, UUID organizationId, UUID statementId, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = own(letter, organizationId);
        EndorserStatement statement = queries.find(endorsement, statementId);
        if (statement.withdrawnAt != null) {
            throw Problem.of(ErrorCode.ALREADY_WITHDRAWN, "The statement was already withdrawn.");
        }
        precondition.check(statement.version, () -> EndorserStatementView.of(statement, true));
        boolean wasPublic = statement.isPublic(clock.instant());
        statement.withdrawnAt = clock.instant();
        record(letter, endorsement, statement, wasPublic, "statement.withdrawn", Map.of());
        return versioned(statement);
    }

    /** Returns an endorsement whose statements the caller may change. */
    private Endorsement own(Letter letter, UUID organizationId) {
        Endorsement endorsement = Endorsement.latest(letter, organizationId);
        rules.requireMay(letter, endorsement.organizationId);
        return endorsement;
    }

    private void record(
            Letter letter,
            Endorsement endorsement,
            EndorserStatement statement,
            boolean wasPublic,
            String type,
            Object detail) {
        Instant now = clock.instant();
        ChangeVisibility audience =
                wasPublic || statement.isPublic(now) ? ChangeVisibility.PUBLIC : ChangeVisibility.STAFF;
        statement.updatedAt = now;
        endorsement.touch(now, audience);
        letter.touch(now, audience);
        history.record(type, letter.id, endorsement.organizationId.toString(), null, detail);
        EndorserStatement.flush();
    }

    private static VersionedBody<EndorserStatementView> versioned(EndorserStatement statement) {
        return new VersionedBody<>(statement.version, EndorserStatementView.of(statement, true));
    }
}
