package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.time.WashingtonTime;

/** Moves the sign-on deadlines of letters. */
@ApplicationScoped
@RequiredArgsConstructor
public class DeadlineExtensionService {

    private final LetterReadService letters;
    private final AuditLog history;
    private final Clock clock;

    /** Moves a letter's deadline and records the extension. */
    @Transactional
    public VersionedBody<DeadlineExtensionView> create(UUID letterId, DeadlineExtensionInput draft) {
        Letter letter = letters.locked(letterId);
        Instant now = clock.instant();
        DeadlineInput deadline =
                draft.deadline().resolved(draft.on() == null ? now : WashingtonTime.startOf(draft.on()));
        requireAllowed(letter, draft, deadline, now);
        DeadlineExtension extension = new DeadlineExtension();
        extension.letterId = letter.id;
        extension.from = letter.deadlineAt;
        extension.to = deadline.instant();
        extension.words = draft.deadline().words();
        extension.reason = draft.reason();
        extension.effectiveOn = draft.on();
        extension.recordedAt = now;
        extension.actor = history.actor();
        extension.persist();
        letter.deadlineAt = extension.to;
        letter.deadlineWords = extension.words;
        letter.touch(extension.recordedAt);
        LetterSnapshot.record(letter, history.actor(), extension.recordedAt);
        DeadlineExtension.flush();
        DeadlineExtension.getEntityManager().refresh(extension);
        DeadlineExtensionView view = DeadlineExtensionView.of(extension, true);
        history.record("letter.deadline-extended", letter.id, null, extension.effectiveDay, view);
        return new VersionedBody<>(0, view);
    }

    private static void requireAllowed(
            Letter letter, DeadlineExtensionInput draft, DeadlineInput deadline, Instant now) {
        requireMovable(letter, deadline.instant());
        List<DeadlineExtension> before = DeadlineExtension.of(letter.id);
        EffectiveDayCheck.requireBetween(
                before.isEmpty() ? null : before.get(before.size() - 1).effectiveDay,
                draft.on(),
                WashingtonTime.dayOf(now));
        DeadlineRules.require(deadline, draft.on() == null ? now : WashingtonTime.startOf(draft.on()));
    }

    private static void requireMovable(Letter letter, Instant to) {
        if (letter.status.wasSent() || letter.status == LetterStatus.ABANDONED) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "The deadline of a sent or canceled letter cannot be moved. If the letter was canceled, reopen it first.");
        }
        if (letter.deadlineAt == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter has no deadline. Add a deadline to the letter first.");
        }
        if (letter.deadlineAt.equals(to)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "Enter a deadline that differs from the current one. To change only the wording, use the API: PATCH /v1/letters/{letterId}.");
        }
    }
}
