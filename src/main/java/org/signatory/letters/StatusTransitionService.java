package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.time.WashingtonTime;

/** Applies the rules for status transitions of letters. */
@ApplicationScoped
@RequiredArgsConstructor
public class StatusTransitionService {

    private final LetterReadService letters;
    private final Clock clock;
    private final SignOnCountProvider signOnCounts;
    private final AuditLog history;
    private final Event<StatusChanged> statusChanged;

    @Transactional
    public VersionedBody<LetterDetail> create(UUID letterId, StatusTransitionInput draft) {
        Letter letter = letters.locked(letterId);
        take(letter, draft);
        return letters.saved(letter);
    }

    /** Applies one transition to a letter that is locked by this transaction. */
    public StatusTransition take(Letter letter, StatusTransitionInput draft) {
        if (!letter.status.next().contains(draft.to())) {
            throw Problem.of(
                            ErrorCode.STATUS_TRANSITION_NOT_ALLOWED,
                            letter.status == draft.to()
                                    ? "The letter is already %s."
                                    : "The letter's status is %s and cannot change to %s.",
                            letter.status.displayName(),
                            draft.to().displayName())
                    .with("allowed", letter.status.next());
        }
        Instant now = clock.instant();
        StatusTransition move = new StatusTransition();
        move.letterId = letter.id;
        move.from = letter.status;
        move.to = draft.to();
        move.reason = draft.reason();
        move.overridden = draft.override();
        move.recordedAt = now;
        move.actor = history.actor();
        setTime(move, draft, now);
        requireOpenable(letter, move);
        if (draft.to() == LetterStatus.SENT) {
            requireSendable(letter, move);
            letter.sentOn = move.effectiveOn;
            letter.sentAt = draft.on() == null ? move.effectiveAt : null;
        }
        if (draft.to() == LetterStatus.ANSWERED) {
            setReceived(letter, move.effectiveOn);
            requireResponseBy(letter, move.effectiveOn);
        }
        if (letter.circulatedAt == null && draft.to() != LetterStatus.ABANDONED) {
            letter.circulatedAt = move.effectiveAt;
        }
        letter.closedAt = LetterDatesFromTransitions.closedAt(letter, move);
        letter.status = draft.to();
        move.persist();
        letter.touch(now);
        history.record(draft.to().eventType(), letter.id, null, move.effectiveOn, StatusTransitionView.of(move, true));
        statusChanged.fire(new StatusChanged(letter, letter.status));
        return move;
    }

    /** Records the receipt for the only recipient. With several, an editor records who responded. */
    private static void setReceived(Letter letter, LocalDate on) {
        if (letter.recipients.size() == 1 && letter.recipients.get(0).responseReceivedOn == null) {
            letter.recipients.get(0).responseReceivedOn = on;
        }
    }

    /** Rejects a day of the status "answered" before the first recorded response. */
    static void requireResponseBy(Letter letter, LocalDate answeredOn) {
        letter.recipients.stream()
                .map(recipient -> recipient.responseReceivedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isAfter(answeredOn))
                .ifPresent(first -> {
                    throw Problem.of(
                            ErrorCode.DATE_OUT_OF_ORDER,
                            "The first response was received on %s. Enter a date no earlier than that.",
                            first);
                });
    }

    private static void setTime(StatusTransition move, StatusTransitionInput draft, Instant now) {
        LocalDate today = WashingtonTime.dayOf(now);
        Optional<StatusTransition> last = StatusTransition.find(
                        "letterId = ?1 order by effectiveAt desc, id desc", move.letterId)
                .firstResultOptional();
        if (draft.at() != null) {
            move.effectiveAt = draft.at();
        } else if (draft.on() == null || draft.on().equals(today)) {
            move.effectiveAt = now;
        } else {
            Instant morning = WashingtonTime.startOf(draft.on());
            // Two transitions on one past day without a time of day keep the order of recording.
            move.effectiveAt = last.filter(before -> before.effectiveOn.equals(draft.on()))
                    .map(before -> before.effectiveAt)
                    .orElse(morning);
        }
        move.effectiveOn = WashingtonTime.dayOf(move.effectiveAt);
        if (move.effectiveAt.isAfter(now)) {
            throw Problem.of(ErrorCode.DATE_OUT_OF_ORDER, "Enter a date that is not in the future.");
        }
        if (last.isPresent() && move.effectiveAt.isBefore(last.get().effectiveAt)) {
            throw Problem.of(
                    ErrorCode.DATE_OUT_OF_ORDER,
                    "The status of the letter changed to %s on %s. Enter a date no earlier than that.",
                    last.get().to.displayName(),
                    last.get().effectiveOn);
        }
    }

    /** Rejects the opening of a draft after its deadline. */
    private static void requireOpenable(Letter letter, StatusTransition move) {
        boolean opens = move.from == LetterStatus.DRAFT && move.to == LetterStatus.OPEN;
        if (opens && !move.overridden && letter.deadlineAt != null && !letter.deadlineAt.isAfter(move.effectiveAt)) {
            throw Problem.of(
                    ErrorCode.DEADLINE_PASSED,
                    "The deadline, %s, is not after the opening date. Change the deadline first, or"
                            + " open with override and a reason.",
                    WashingtonTime.spoken(letter.deadlineAt));
        }
    }

    /** Rejects a day of sending with signatures or withdrawals that would be after it. */
    static void requireSendable(SignOnCountProvider.SendBlockers doubts, LocalDate on) {
        if (!doubts.later().isEmpty()) {
            throw Problem.of(
                            ErrorCode.SIGNED_AFTER_SENT,
                            "Signatures dated after %2$s: %1$d. Correct their dates, or enter a later sent date. When you correct a"
                                    + " recorded sent date, you can also move these signatures to the new date.",
                            doubts.later().size(),
                            on)
                    .with("members", doubts.later());
        }
        if (!doubts.withdrawnLater().isEmpty()) {
            throw Problem.of(
                            ErrorCode.DATE_OUT_OF_ORDER,
                            "Signatures withdrawn after %2$s, which were therefore on the sent letter: %1$d. Restore these sign-ons,"
                                    + " record the sent date, then withdraw the sign-ons again.",
                            doubts.withdrawnLater().size(),
                            on)
                    .with("members", doubts.withdrawnLater());
        }
    }

    private void requireSendable(Letter letter, StatusTransition move) {
        SignOnCountProvider.SendBlockers doubts = signOnCounts.doubts(letter, move.effectiveOn);
        requireSendable(doubts, move.effectiveOn);
        List<String> doubtful = doubts.unconfirmed();
        if (!doubtful.isEmpty() && !move.overridden) {
            throw Problem.of(
                            ErrorCode.SIGN_ONS_UNCONFIRMED,
                            "Sign-ons that need confirmation or review: %d. Confirm or review them, or send with override and a reason.",
                            doubtful.size())
                    .with("members", doubtful);
        }
        if (!doubtful.isEmpty()) {
            history.record("letter.warning-overridden", letter.id, null, move.effectiveOn, Map.of("members", doubtful));
        }
    }
}
