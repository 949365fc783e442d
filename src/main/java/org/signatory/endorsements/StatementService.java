package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.Audience;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterService;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.Versioned;
import org.signatory.platform.json.MergePatcher;

/** Creates, updates, approves and withdraws the statements of endorsers. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class StatementService {

    private final LetterService letters;
    private final StatementQueries queries;
    private final EndorsementRules rules;
    private final MergePatcher patches;
    private final AuditLog history;
    private final Clock clock;

    /** Creates a statement. A statement that the organization submits itself is approved. */
    public Versioned<StatementView> create(UUID letterId, UUID organizationId, StatementInput draft) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = own(letter, organizationId);
        Statement statement = rules.statement(endorsement, draft);
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
    public Versioned<StatementView> update(
            UUID letterId,
            UUID organizationId,
            UUID statementId,
            UnaryOperator<StatementInput> change,
            Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = own(letter, organizationId);
        Statement statement = queries.find(endorsement, statementId);
        precondition.check(statement.version, () -> StatementView.of(statement, true));
        StatementInput before = StatementInput.of(statement);
        StatementInput after = change.apply(before);
        if (!after.equals(before)) {
            boolean wasPublic = statement.isPublic(clock.instant());
            statement.apply(after);
            rules.approveOwn(statement);
            record(letter, endorsement, statement, wasPublic, "statement.changed", patches.changes(before, after));
        }
        return versioned(statement);
    }

    /** Creates or replaces the approval of a statement. A repeated approval has no effect. */
    public Versioned<StatementView> approve(
            UUID letterId, UUID organizationId, UUID statementId, StatementApprovalInput approval) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = Endorsement.latest(letter, organizationId);
        Statement statement = queries.find(endorsement, statementId);
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
    public Versioned<StatementView> withdraw(
            UUID letterId, UUID organizationId, UUID statementId, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = own(letter, organizationId);
        Statement statement = queries.find(endorsement, statementId);
        if (statement.withdrawnAt != null) {
            throw Problem.of(ErrorCode.ALREADY_WITHDRAWN, "The statement was already withdrawn.");
        }
        precondition.check(statement.version, () -> StatementView.of(statement, true));
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
            Statement statement,
            boolean wasPublic,
            String type,
            Object detail) {
        Instant now = clock.instant();
        Audience audience = wasPublic || statement.isPublic(now) ? Audience.PUBLIC : Audience.STAFF;
        statement.updatedAt = now;
        endorsement.touch(now, audience);
        letter.touch(now, audience);
        history.record(type, letter.id, endorsement.organizationId.toString(), null, detail);
        Statement.flush();
    }

    private static Versioned<StatementView> versioned(Statement statement) {
        return new Versioned<>(statement.version, StatementView.of(statement, true));
    }
}
