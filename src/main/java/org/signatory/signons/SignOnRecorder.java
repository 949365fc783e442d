package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.SignOnSource;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;

/** Applies the rules for sign-ons. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignOnRecorder {

    private final Clock clock;
    private final AuditLog history;

    /** Creates a sign-on without saving it, or throws a {@link Problem} for a violated rule. */
    SignOn prepare(Letter letter, SignOnCandidate signer, SignOnRole role, SignOnInput draft) {
        Instant now = clock.instant();
        LocalDate signedOn = signedOn(draft, WashingtonTime.dayOf(now));
        SignOnDateRules.requireNotLater(signedOn, draft.signedAt(), now);
        requireTaken(letter, role, draft, signedOn, now);
        if (role == SignOnRole.COSIGNER && !draft.beforeOpening()) {
            SignOnDateRules.requireNotBeforeOpening(letter, signedOn);
        }
        signer.requireOnce(null, signedOn, null);
        EligibleTerm eligible = EligibleTerm.of(
                letter, signer.member(), signer.services(), signedOn, draft.signedAt(), draft.serviceReason());
        SignOn signOn = new SignOn();
        signOn.letterId = letter.id;
        signOn.role = role;
        signOn.signedOn = signedOn;
        signOn.signedAt = draft.signedAt();
        signOn.source = draft.source() == null ? SignOnSource.OTHER : draft.source();
        signOn.sourceUrl = SignOnDetails.given(draft.sourceUrl());
        signOn.note = SignOnDetails.given(draft.note());
        signOn.certainty = draft.certainty() == null ? SignOnCertainty.CONFIRMED : draft.certainty();
        signOn.lateReason = draft.allowsLate() ? draft.lateReason() : null;
        signOn.textNumber = textNumber(letter, draft, signedOn, now);
        signOn.textEntered = draft.textVersion() != null;
        signOn.actor = history.actor();
        signOn.recordedAt = now;
        signOn.updatedAt = now;
        signOn.reviewNote = eligible.reviewNote();
        freeze(signOn, signer.member(), eligible.service(), signer.services());
        return signOn;
    }

    /** Saves a prepared sign-on and adds a history entry. */
    public void store(Letter letter, SignOn signOn) {
        signOn.persist();
        String type = signOn.role == SignOnRole.LEAD ? "lead.signed" : "cosigner.signed";
        history.record(type, letter.id, signOn.bioguideId, signOn.signedOn, SignOnView.recorded(signOn));
        if (signOn.reviewNote != null) {
            history.record("sign-on.flagged", letter.id, signOn.bioguideId, null, Map.of("flag", signOn.reviewNote));
        }
    }

    private static LocalDate signedOn(SignOnInput draft, LocalDate today) {
        if (draft.signedAt() != null) {
            return WashingtonTime.dayOf(draft.signedAt());
        }
        return draft.signedOn() == null ? today : draft.signedOn();
    }

    private static void requireTaken(
            Letter letter, SignOnRole role, SignOnInput draft, LocalDate signedOn, Instant now) {
        if (letter.status.wasSent()) {
            SignOnDateRules.requireNotAfterSending(letter, signedOn, draft.signedAt());
            if (!draft.allowsLate()) {
                SignOnDateRules.requireNotBetweenClosingAndSending(letter, signedOn);
            }
            return;
        }
        if (letter.status == LetterStatus.ABANDONED
                || letter.status == LetterStatus.DRAFT && role == SignOnRole.COSIGNER) {
            throw Problem.of(
                    ErrorCode.LETTER_NOT_OPEN,
                    letter.status == LetterStatus.DRAFT
                            ? "The letter is a draft. Open it first."
                            : "The letter was canceled. Reopen the letter before you add sign-ons.");
        }
        if (letter.status == LetterStatus.CLOSED && !draft.allowsLate()) {
            SignOnDateRules.requireBeforeClosing(letter, signedOn, draft.signedAt(), now);
        }
        if (letter.status == LetterStatus.OPEN && !draft.allowsLate()) {
            SignOnDateRules.requireBeforeDeadline(letter, signedOn, draft.signedAt(), now);
        }
    }

    private static Integer textNumber(Letter letter, SignOnInput draft, LocalDate signedOn, Instant now) {
        if (draft.textVersion() == null) {
            return SignedVersionResolver.first(letter, signedOn, now);
        }
        SignOnDateRules.requireText(letter, draft.textVersion());
        SignOnDateRules.requireTextInEffect(letter, draft.textVersion(), signedOn);
        return draft.textVersion();
    }

    private static void freeze(
            SignOn signOn, Member member, ServicePeriodEntity service, List<ServicePeriodEntity> services) {
        signOn.bioguideId = member.bioguideId;
        signOn.printedName = member.printedName();
        signOn.sortName = member.sortName;
        SeatAtSigning.of(service, services).applyTo(signOn);
    }
}
