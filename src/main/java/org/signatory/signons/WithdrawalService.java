package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.WithdrawalInput;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.roster.Member;

/** Applies the rules for withdrawals before sending and disavowals after sending. */
@ApplicationScoped
@RequiredArgsConstructor
public class WithdrawalService {

    private final LetterReadService letters;
    private final SignOnViews views;
    private final SignOnCorrectionService corrections;
    private final Clock clock;
    private final AuditLog history;
    private final QueuedSignOnProcessor queueSettlement;

    /**
     * Withdraws the active sign-on of a Member. After sending, records a disavowal.
     *
     * @param role the role of the signer; null for both
     * @param precondition the expected version of the sign-on
     */
    @Transactional
    public VersionedBody<SignOnView> withdraw(
            UUID letterId, String bioguideId, SignOnRole role, WithdrawalInput withdrawal, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = SignOnQueries.latest(letter, bioguideId, role);
        requireActive(signOn);
        precondition.check(signOn.version);
        record(letter, signOn, withdrawal);
        queueSettlement.settle(letter);
        return new VersionedBody<>(signOn.version, views.view(signOn, letter));
    }

    private static void requireActive(SignOn signOn) {
        if (signOn.withdrawnOn != null) {
            throw already("withdrawn", signOn.withdrawnOn);
        }
        if (signOn.disavowedOn != null) {
            throw already("disavowed", signOn.disavowedOn);
        }
    }

    private static Problem already(String what, LocalDate on) {
        return Problem.of(
                ErrorCode.ALREADY_WITHDRAWN,
                "The sign-on was already %s on %s. Correct that date, or restore the sign-on.",
                what,
                on);
    }

    /**
     * Corrects the day and the reason of a withdrawal or disavowal. An absent day remains unchanged.
     *
     * @param precondition the expected version of the sign-on
     */
    @Transactional
    public VersionedBody<SignOnView> correct(
            UUID letterId, UUID signOnId, WithdrawalInput withdrawal, Precondition precondition) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = SignOnQueries.find(letter, signOnId);
        requireWithdrawn(signOn);
        precondition.check(signOn.version);
        LocalDate on = withdrawal.on() == null
                ? SignOnDetails.of(signOn).leftOn()
                : withdrawal.onOrToday(signOn.signedOn, clock.instant());
        return corrections.correctWithdrawal(letter, signOn, on, withdrawal.reason());
    }

    /** Restores a sign-on whose withdrawal or disavowal was recorded in error. */
    @Transactional
    public VersionedBody<SignOnView> restore(UUID letterId, UUID signOnId) {
        Letter letter = letters.locked(letterId);
        SignOn signOn = SignOnQueries.find(letter, signOnId);
        RecordedSignOnService.requireNotRemoved(signOn);
        restore(letter, signOn);
        SignOn.flush();
        return new VersionedBody<>(signOn.version, views.view(signOn, letter));
    }

    private static void requireWithdrawn(SignOn signOn) {
        RecordedSignOnService.requireNotRemoved(signOn);
        if (signOn.withdrawnOn == null && signOn.disavowedOn == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The sign-on is active. Withdraw the sign-on instead.");
        }
    }

    private void record(Letter letter, SignOn signOn, WithdrawalInput withdrawal) {
        Instant now = clock.instant();
        LocalDate on = withdrawal.onOrToday(signOn.signedOn, now);
        boolean afterSending = letter.wasSentBy(on);
        if (afterSending) {
            signOn.disavowedOn = on;
            signOn.disavowalReason = withdrawal.reason();
        } else {
            signOn.withdrawnOn = on;
            signOn.withdrawalReason = withdrawal.reason();
        }
        signOn.updatedAt = now;
        letter.touch(now);
        String who = signOn.role == SignOnRole.LEAD ? "lead" : "cosigner";
        history.record(
                who + (afterSending ? ".disavowed" : ".withdrawn"),
                letter.id,
                signOn.bioguideId,
                on,
                Map.of(
                        "signOnId",
                        signOn.id,
                        afterSending ? "disavowedOn" : "withdrawnOn",
                        on,
                        "reason",
                        withdrawal.reason()));
    }

    /** Reverts a withdrawal or disavowal that was recorded in error. The letter must be locked by this transaction. */
    public void restore(Letter letter, SignOn signOn) {
        if (signOn.withdrawnOn == null && signOn.disavowedOn == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The sign-on is active and cannot be restored.");
        }
        if (SignOn.active(letter.id, signOn.bioguideId)
                .filter(other -> !other.id.equals(signOn.id))
                .isPresent()) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The Member has signed again. If the Member never withdrew, delete the new sign-on first.");
        }
        if (signOn.removedAt == null) {
            SignOnCandidate.of(letter, Member.findById(signOn.bioguideId)).requireOnce(signOn, signOn.signedOn, null);
        }
        Instant now = clock.instant();
        boolean disavowed = signOn.disavowedOn != null;
        Map<String, Object> detail = Map.of(
                "signOnId",
                signOn.id,
                disavowed ? "disavowedOn" : "withdrawnOn",
                disavowed ? signOn.disavowedOn : signOn.withdrawnOn,
                "reason",
                disavowed ? signOn.disavowalReason : signOn.withdrawalReason);
        if (!disavowed) {
            LeadPositionAssigner.restorePosition(letter, signOn, now);
        }
        signOn.withdrawnOn = null;
        signOn.withdrawalReason = null;
        signOn.disavowedOn = null;
        signOn.disavowalReason = null;
        signOn.updatedAt = now;
        letter.touch(now);
        history.record(
                disavowed ? "sign-on.disavowal-undone" : "sign-on.withdrawal-undone",
                letter.id,
                signOn.bioguideId,
                null,
                detail);
        if (letter.status.wasSent()) {
            LeadPeriodRecorder.settleAtSending(letter);
        }
        queueSettlement.settle(letter);
    }
}
