package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.StatusChanged;
import org.signatory.letters.StatusDateCorrected;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;

/** Rejects dates of letters that contradict sign-ons, and adjusts the lead terms of a sent letter. */
@ApplicationScoped
class LetterDateCorrectionRules {

    private static final String CLOSED_BEFORE_SIGNING =
            "Members who would have signed while the letter was closed, without a reason for a late signature: %1$d. Enter"
                    + " another date, or add the reasons first.";

    /** Rejects a closing on an earlier day than the signatures of Members without a reason for a late signature. */
    void check(@Observes StatusChanged changed) {
        if (changed.to() == LetterStatus.CLOSED) {
            LocalDate closed = WashingtonTime.dayOf(changed.letter().closedAt);
            refuse(
                    SignOn.recorded(changed.letter().id),
                    signOn -> signOn.isActive() && signOn.lateReason == null && signOn.signedOn.isAfter(closed),
                    CLOSED_BEFORE_SIGNING,
                    null);
        }
    }

    void check(@Observes StatusDateCorrected corrected) {
        Letter letter = corrected.letter();
        List<SignOn> signOns = SignOn.recorded(letter.id);
        if (corrected.to() == LetterStatus.OPEN) {
            requireOpenedBefore(letter, signOns, corrected.before().opened());
        }
        refuse(
                signOns,
                signOn -> signOn.isActive()
                        && signOn.lateReason == null
                        && corrected.after().isClosed(signOn.signedOn)
                        && !corrected.before().isClosed(signOn.signedOn),
                CLOSED_BEFORE_SIGNING,
                null);
        if (letter.sentOn != null) {
            refuse(
                    signOns,
                    signOn -> signOn.disavowedOn != null && signOn.disavowedOn.isBefore(letter.sentOn),
                    "Signatures disavowed before %2$s: %1$d. Correct their dates or restore the sign-ons first.",
                    letter.sentOn);
            refuse(
                    signOns,
                    signOn ->
                            signOn.signedAt != null && letter.sentAt != null && signOn.signedAt.isAfter(letter.sentAt),
                    "Members who signed after that time on %2$s: %1$d. Enter a later time, or correct their sign-ons first.",
                    letter.sentOn);
            LeadPeriodRecorder.settleAtSending(letter);
        }
    }

    /**
     * Requires that the sign-ons are not dated before the opening, unless the letter was opened and sent on one day. A sign-on that
     * was already accepted with an earlier date remains.
     */
    private static void requireOpenedBefore(Letter letter, List<SignOn> signOns, LocalDate before) {
        LocalDate opened = WashingtonTime.dayOf(letter.circulatedAt);
        if (!opened.equals(letter.sentOn)) {
            refuse(
                    signOns,
                    signOn -> signOn.role == SignOnRole.COSIGNER
                            && signOn.signedOn.isBefore(opened)
                            && !signOn.signedOn.isBefore(before),
                    "Cosigners who signed before %2$s: %1$d. Enter an earlier date, or correct their dates first.",
                    opened);
        }
        if (letter.deadlineAt != null && !letter.deadlineAt.isAfter(letter.circulatedAt)) {
            throw Problem.of(
                    ErrorCode.DEADLINE_PASSED,
                    "The deadline, %s, must be after the opening date. Enter an earlier date, or extend the deadline first.",
                    WashingtonTime.spoken(letter.deadlineAt));
        }
    }

    private static void refuse(List<SignOn> signOns, Predicate<SignOn> which, String detail, @Nullable LocalDate day) {
        List<String> members = signOns.stream()
                .filter(which)
                .map(signOn -> signOn.bioguideId)
                .distinct()
                .sorted()
                .toList();
        if (!members.isEmpty()) {
            throw Problem.of(ErrorCode.DATE_OUT_OF_ORDER, detail, members.size(), day)
                    .with("members", members);
        }
    }
}
