package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.time.WashingtonTime;

/** Corrects when a letter was opened, closed, sent or answered. */
@ApplicationScoped
@RequiredArgsConstructor
public class StatusDateCorrectionService {

    private final LetterReadService letters;
    private final SignOnCountProvider signOnCounts;
    private final AuditLog history;
    private final Event<StatusDateCorrected> corrected;
    private final Event<SentDateMovedEarlier> sentEarlier;
    private final Clock clock;

    /**
     * Corrects the date of a status transition. The same date again has no effect.
     *
     * @throws Problem if another date on record would be out of order, with the Members concerned
     */
    @Transactional
    public VersionedBody<LetterDetail> correct(
            UUID letterId, UUID transitionId, StatusTransitionCorrectionInput correction) {
        Letter letter = letters.locked(letterId);
        List<StatusTransition> moves = LetterDatesFromTransitions.transitions(letter);
        StatusTransition move = moves.stream()
                .filter(each -> each.id.equals(transitionId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("status transition"));
        Instant at = correction.at() == null ? instant(move, correction.on()) : correction.at();
        if (at.equals(move.effectiveAt)) {
            return letters.saved(letter);
        }
        requireBetween(moves, move, at);
        apply(letter, moves, move, correction, at);
        return letters.saved(letter);
    }

    /** Returns the recorded instant for the recorded day; otherwise the start of the day. */
    private static Instant instant(StatusTransition move, LocalDate on) {
        return move.effectiveOn.equals(on) ? move.effectiveAt : WashingtonTime.startOf(on);
    }

    private void apply(
            Letter letter,
            List<StatusTransition> moves,
            StatusTransition move,
            StatusTransitionCorrectionInput correction,
            Instant at) {
        LocalDate before = move.effectiveOn;
        OpenPeriods openBefore = OpenPeriods.of(moves);
        move.effectiveAt = at;
        move.effectiveOn = correction.day();
        LetterDatesFromTransitions.apply(letter, moves);
        if (move.to == LetterStatus.SENT && correction.redateSigners()) {
            sentEarlier.fire(new SentDateMovedEarlier(letter, move.effectiveOn));
        }
        if (move.to == LetterStatus.SENT) {
            takeSentDate(letter, move, correction.at());
        }
        if (move.to == LetterStatus.ANSWERED) {
            letter.recipients.stream()
                    .filter(recipient -> before.equals(recipient.responseReceivedOn))
                    .forEach(recipient -> recipient.responseReceivedOn = move.effectiveOn);
            StatusTransitionService.requireResponseBy(letter, move.effectiveOn);
        }
        corrected.fire(new StatusDateCorrected(letter, move.to, openBefore, OpenPeriods.of(moves)));
        letter.touch(clock.instant());
        Map<String, Object> detail = new HashMap<>(Map.of(
                "transitionId", move.id,
                "to", move.to,
                "before", before,
                "after", move.effectiveOn,
                "reason", correction.reason()));
        history.record("letter.date-corrected", letter.id, null, move.effectiveOn, detail);
    }

    private void takeSentDate(Letter letter, StatusTransition move, Instant at) {
        StatusTransitionService.requireSendable(signOnCounts.doubts(letter, move.effectiveOn), move.effectiveOn);
        requireNotBefore(letter.retractedOn, move.effectiveOn, "retracted");
        for (Recipient recipient : letter.recipients) {
            requireNotBefore(recipient.responseReceivedOn, move.effectiveOn, "having received a response");
            requireNotBefore(recipient.responseDueOn, move.effectiveOn, "having a response due");
        }
        letter.sentOn = move.effectiveOn;
        letter.sentAt = at;
    }

    private static void requireNotBefore(LocalDate recorded, LocalDate sentOn, String what) {
        if (recorded != null && recorded.isBefore(sentOn)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "The letter is recorded as %s on %s. Enter a date no later than that.",
                    what,
                    recorded);
        }
    }

    private void requireBetween(List<StatusTransition> moves, StatusTransition move, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw Problem.of(ErrorCode.DATE_OUT_OF_ORDER, "Enter a date that is not in the future.");
        }
        int place = moves.indexOf(move);
        if (place > 0 && at.isBefore(moves.get(place - 1).effectiveAt)) {
            throw outOfOrder(moves.get(place - 1), "earlier");
        }
        if (place < moves.size() - 1 && at.isAfter(moves.get(place + 1).effectiveAt)) {
            throw outOfOrder(moves.get(place + 1), "later");
        }
    }

    private static Problem outOfOrder(StatusTransition other, String direction) {
        return Problem.of(
                ErrorCode.DATE_OUT_OF_ORDER,
                "The status of the letter changed to %s on %s. Enter a date no %s than that.",
                other.to.displayName(),
                other.effectiveOn,
                direction);
    }
}
