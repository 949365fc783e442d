package org.signatory.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.json.MergePatcher;

/** Withdraws endorsements, and corrects or undoes withdrawals that were recorded in error. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class EndorsementWithdrawalService {

    private final LetterReadService letters;
    private final EndorsementRecorder rules;
    private final EndorsementRequestRecorder requestRules;
    private final EndorsementQueries queries;
    private final EndorserViews views;
    private final AuditLog history;
    private final MergePatcher patches;
    private final Clock clock;

    /** Holds the details of a withdrawal that can be corrected. */
    private record Withdrawal(LocalDate withdrawnOn, String withdrawalReason) {}

    /** Withdraws an endorsement. The withdrawn endorsement keeps its dates and statements. */
    public VersionedBody<EndorserView> withdraw(
            UUID letterId, UUID organizationId, WithdrawalInput withdrawal, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = Endorsement.latest(letter, organizationId);
        rules.requireMay(letter, endorsement.organizationId);
        if (endorsement.withdrawnOn != null) {
            throw Problem.of(
                    ErrorCode.ALREADY_WITHDRAWN,
                    "The endorsement was already withdrawn on %s.",
                    endorsement.withdrawnOn);
        }
        precondition.check(endorsement.version, () -> views.view(endorsement));
        Instant now = clock.instant();
        endorsement.withdrawnOn = withdrawal.onOrToday(endorsement.endorsedOn, now);
        endorsement.withdrawalReason = withdrawal.reason();
        endorsement.touch(now, ChangeVisibility.PUBLIC);
        letter.touch(now);
        history.record(
                "endorser.withdrawn",
                letter.id,
                endorsement.organizationId.toString(),
                endorsement.withdrawnOn,
                Map.of("reason", withdrawal.reason()));
        Endorsement.flush();
        return queries.versioned(endorsement);
    }

    /** Corrects the day and the reason of the latest withdrawal. An absent day remains unchanged. */
    public VersionedBody<EndorserView> correct(
            UUID letterId, UUID organizationId, WithdrawalInput withdrawal, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = Endorsement.withdrawn(letter, organizationId);
        precondition.check(endorsement.version, () -> views.view(endorsement));
        Instant now = clock.instant();
        Withdrawal before = new Withdrawal(endorsement.withdrawnOn, endorsement.withdrawalReason);
        Withdrawal after = new Withdrawal(
                withdrawal.on() == null ? before.withdrawnOn : withdrawal.onOrToday(endorsement.endorsedOn, now),
                withdrawal.reason());
        if (after.equals(before)) {
            return queries.versioned(endorsement);
        }
        endorsement.requireOnce(endorsement.endorsedOn, after.withdrawnOn);
        endorsement.withdrawnOn = after.withdrawnOn;
        endorsement.withdrawalReason = after.withdrawalReason;
        ChangeVisibility audience =
                after.withdrawnOn.equals(before.withdrawnOn) ? ChangeVisibility.STAFF : ChangeVisibility.PUBLIC;
        endorsement.touch(now, audience);
        letter.touch(now, audience);
        history.record(
                "endorser.changed",
                letter.id,
                endorsement.organizationId.toString(),
                after.withdrawnOn,
                patches.changes(before, after),
                audience);
        Endorsement.flush();
        return queries.versioned(endorsement);
    }

    /** Undoes the latest withdrawal, which was recorded in error, and restores the statements. */
    public VersionedBody<EndorserView> restore(UUID letterId, UUID organizationId) {
        Letter letter = letters.locked(letterId);
        Endorsement endorsement = Endorsement.withdrawn(letter, organizationId);
        Instant now = clock.instant();
        if (Endorsement.active(letter.id, endorsement.organizationId).isPresent()) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The organization has since endorsed the letter again, so this withdrawal cannot be undone.");
        }
        endorsement.requireOnce(endorsement.endorsedOn, null);
        Map<String, Object> detail =
                Map.of("withdrawnOn", endorsement.withdrawnOn, "reason", endorsement.withdrawalReason);
        endorsement.withdrawnOn = null;
        endorsement.withdrawalReason = null;
        endorsement.touch(now, ChangeVisibility.PUBLIC);
        letter.touch(now);
        history.record("endorser.withdrawal-undone", letter.id, endorsement.organizationId.toString(), null, detail);
        requestRules.settle(letter, endorsement.organizationId);
        Endorsement.flush();
        return queries.versioned(endorsement);
    }
}
