package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.audit.ChangeVisibility;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.SentDateMovedEarlier;
import org.signatory.letters.TextVersionTimeline;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;

/** Corrects recorded sign-ons and records each changed field in one history entry. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignOnCorrectionService {

    /** Reason to restore a day on which the service is uncertain. */
    private static final String UNDONE = "A correction was undone.";

    private final QueuedSignOnProcessor queueSettlement;
    private final SignOnViews views;
    private final Clock clock;
    private final AuditLog history;
    private final FieldChangeDetector differences;

    /** Corrects a sign-on to a letter that is locked by this transaction. */
    VersionedBody<SignOnView> correct(Letter letter, SignOn signOn, SignOnInput draft, Precondition precondition) {
        precondition.check(signOn.version);
        SignOnCandidate signer = signer(letter, signOn);
        SignOnCorrection correction = prepare(letter, signOn, signer, draft);
        signer.requireReasonApplies(
                draft, correction.facts().signedOn(), correction.facts().signedAt(), "/serviceReason");
        apply(letter, correction);
        queueSettlement.settle(letter);
        return new VersionedBody<>(signOn.version, views.view(signOn, letter));
    }

    /**
     * Validates a correction without applying it. A new day must satisfy the rules for a new sign-on; the seat is
     * read again from the roster.
     *
     * @throws Problem for a violated rule; lists the differences by field
     */
    SignOnCorrection prepare(Letter letter, SignOn signOn, SignOnCandidate signer, SignOnInput draft) {
        SignOnDetails before = SignOnDetails.of(signOn);
        SignOnDetails after = before.with(draft, WashingtonTime.dayOf(clock.instant()));
        if (draft.textVersion() != null) {
            SignOnDateRules.requireText(letter, draft.textVersion());
            if (after.confirmsMoreThan(before)) {
                SignOnConfirmationService.requireConfirmable(signOn);
            }
        } else if (!after.isDatedAs(before)) {
            after = SignedVersionResolver.on(TextVersionTimeline.of(letter), signOn, after);
        }
        return prepare(letter, signOn, signer, after, draft.beforeOpening(), draft.serviceReason());
    }

    private SignOnCorrection prepare(
            Letter letter,
            SignOn signOn,
            SignOnCandidate signer,
            SignOnDetails after,
            boolean beforeOpening,
            String serviceReason) {
        SignOnDetails before = SignOnDetails.of(signOn);
        SeatAtSigning seat = SeatAtSigning.of(signOn);
        if (!after.isWithdrawnAs(before)) {
            requireWithdrawable(letter, signOn, signer, after);
        }
        if (after.isDatedAs(before)) {
            if (before.lateReason() != null) {
                requireInTime(letter, signOn, after);
            }
            return new SignOnCorrection(signOn, after, seat, signOn.reviewNote, differences.between(before, after));
        }
        try {
            requireAllowed(letter, signOn, after);
            if (signOn.role == SignOnRole.COSIGNER && !beforeOpening) {
                SignOnDateRules.requireNotBeforeOpening(letter, after.signedOn());
            }
            signer.requireOnce(signOn, after.signedOn(), after.withdrawnOn());
            EligibleTerm eligible = EligibleTerm.of(
                    letter, signer.member(), signer.services(), after.signedOn(), after.signedAt(), serviceReason);
            SeatAtSigning corrected = SeatAtSigning.of(eligible.service(), signer.services());
            List<FieldChange> changes = new ArrayList<>(differences.between(before, after));
            changes.addAll(differences.between(seat, corrected));
            return new SignOnCorrection(signOn, after, corrected, eligible.reviewNote(), changes);
        } catch (Problem refused) {
            throw refused.with("differences", differences.between(before, after));
        }
    }

    /** Requires that a corrected withdrawal precedes the sending, or a disavowal follows, and no other sign-on overlaps. */
    private static void requireWithdrawable(Letter letter, SignOn signOn, SignOnCandidate signer, SignOnDetails after) {
        boolean disavowed = after.disavowedOn() != null;
        LocalDate on = after.leftOn();
        if (on == null || letter.wasSentBy(on) != disavowed || disavowed && after.withdrawnOn() != null) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The withdrawal or the sent date has since changed. Correct the withdrawal on the sign-on's page.");
        }
        signer.requireOnce(signOn, after.signedOn(), after.withdrawnOn());
    }

    private void requireAllowed(Letter letter, SignOn signOn, SignOnDetails after) {
        SignOnDateRules.requireNotLater(after.signedOn(), after.signedAt(), clock.instant());
        requireNotAfter(after.signedOn(), after.withdrawnOn(), "withdrawn");
        requireNotAfter(after.signedOn(), after.disavowedOn(), "disavowed");
        requireNotAfter(after.signedOn(), after.confirmedOn(), "confirmed");
        if (letter.status.wasSent()) {
            SignOnDateRules.requireNotAfterSending(letter, after.signedOn(), after.signedAt());
        }
        requireInTime(letter, signOn, after);
    }

    /** Requires a reason for a sign-on after the deadline or the closing. */
    private static void requireInTime(Letter letter, SignOn signOn, SignOnDetails after) {
        if (after.lateReason() != null) {
            return;
        }
        if (letter.status == LetterStatus.CLOSED) {
            SignOnDateRules.requireBeforeClosing(letter, after.signedOn(), after.signedAt(), signOn.recordedAt);
        } else if (letter.status.wasSent()) {
            SignOnDateRules.requireNotBetweenClosingAndSending(letter, after.signedOn());
        } else if (letter.status == LetterStatus.OPEN) {
            SignOnDateRules.requireBeforeDeadline(letter, after.signedOn(), after.signedAt(), signOn.recordedAt);
        }
    }

    private static void requireNotAfter(LocalDate signedOn, LocalDate later, String what) {
        if (later != null && signedOn.isAfter(later)) {
            throw Problem.of(
                    ErrorCode.CONFLICT, "The sign-on was %s on %s. Enter a date no later than that.", what, later);
        }
    }

    /** Applies a correction to a sign-on. The letter must be locked by this transaction. */
    void apply(Letter letter, SignOnCorrection update) {
        if (update.isEmpty()) {
            return;
        }
        SignOn signOn = update.signOn();
        SignOnDetails before = SignOnDetails.of(signOn);
        Instant now = clock.instant();
        if (before.withdrawnOn() != null && update.facts().withdrawnOn() == null) {
            LeadPositionAssigner.restorePosition(letter, signOn, now);
        }
        update.facts().applyTo(signOn);
        update.seat().applyTo(signOn);
        if (!update.facts().isDatedAs(before)) {
            // The seat was read again, so an earlier review flag is obsolete.
            signOn.reviewNote = update.reviewNote();
            LeadPeriodRecorder.signedOnCorrected(signOn, before.signedOn());
        }
        boolean staffOnly = update.facts().differsForStaffOnly(before);
        ChangeVisibility audience = staffOnly ? ChangeVisibility.STAFF : ChangeVisibility.PUBLIC;
        signOn.updatedAt = now;
        letter.touch(now, audience);
        if (!update.facts().isWithdrawnAs(before) && letter.status.wasSent()) {
            LeadPeriodRecorder.settleAtSending(letter);
        }
        String type = signOn.role == SignOnRole.LEAD ? "lead.changed" : "cosigner.changed";
        history.record(
                staffOnly ? "sign-on.note-changed" : type,
                letter.id,
                signOn.bioguideId,
                update.facts().isWithdrawnAs(before) ? null : update.facts().leftOn(),
                Map.of("signOnId", signOn.id, "changes", update.changes()),
                audience);
    }

    /** Dates the later signatures of a letter on its corrected sent date. */
    void redate(@Observes SentDateMovedEarlier sent) {
        Letter letter = sent.letter();
        SignOnInput draft = SignOnInput.builder().signedOn(sent.sentOn()).build();
        SignOn.active(letter.id).stream()
                .filter(signOn -> signOn.signedOn.isAfter(sent.sentOn()))
                .forEach(signOn -> apply(letter, prepare(letter, signOn, signer(letter, signOn), draft)));
        SignOn.flush();
    }

    /** Corrects the day and the reason of a withdrawal or disavowal. The letter must be locked by this transaction. */
    VersionedBody<SignOnView> correctWithdrawal(Letter letter, SignOn signOn, LocalDate on, String reason) {
        SignOnDetails facts = SignOnDetails.of(signOn).withdrawn(letter, on, reason);
        apply(letter, prepare(letter, signOn, signer(letter, signOn), facts, true, null));
        queueSettlement.settle(letter);
        SignOn.flush();
        return new VersionedBody<>(signOn.version, views.view(signOn, letter));
    }

    /** Restores the previous values of changed fields, except fields with later changes. */
    public void revert(Letter letter, SignOn signOn, List<FieldChange> changes) {
        SignOnDetails before = SignOnDetails.of(signOn);
        SignOnDetails after = differences.revert(before, changes);
        if (after.isDatedAs(before) && !Objects.equals(after.textVersion(), before.textVersion())) {
            // Otherwise the next change of the letter's dates would restore the text of the day of signing.
            after = after.toBuilder().textVersionEntered(true).build();
        }
        apply(letter, prepare(letter, signOn, signer(letter, signOn), after, true, UNDONE));
    }

    private static SignOnCandidate signer(Letter letter, SignOn signOn) {
        return SignOnCandidate.of(letter, Member.findById(signOn.bioguideId));
    }
}
