package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.time.WashingtonTime;

/** Saves the versions of letters' texts. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterTextVersionService {

    private final LetterReadService letters;
    private final AuditLog history;
    private final Event<LetterTextCreated> created;
    private final Clock clock;

    /** Saves a new version of a letter's text. A sent letter accepts only its first text. */
    @Transactional
    public VersionedBody<LetterTextVersionView> create(UUID letterId, LetterTextVersionInput draft) {
        Letter letter = letters.locked(letterId);
        if (letter.status.wasSent() && letter.textVersion > 0) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter was sent. The text of a sent letter cannot be changed.");
        }
        Instant now = clock.instant();
        LetterTextVersion text = LetterTextVersion.save(letter, dated(letter, draft, now), history.actor(), now);
        letter.touch(now);
        LetterTextVersion.flush();
        LetterTextVersion.getEntityManager().refresh(text);
        history.record("letter.version-created", letter.id, null, null, LetterTextVersionView.listed(text));
        created.fire(new LetterTextCreated(letter));
        return new VersionedBody<>(text.number, LetterTextVersionView.whole(text));
    }

    /** Returns the draft with an effective day that is valid for the letter. */
    private static LetterTextVersionInput dated(Letter letter, LetterTextVersionInput draft, Instant now) {
        LocalDate earliest =
                LetterTextVersion.current(letter).map(text -> text.effectiveDay).orElse(null);
        LocalDate latest = letter.status.wasSent() ? letter.sentOn : WashingtonTime.dayOf(now);
        LocalDate day = draft.effectiveOn() == null && letter.status.wasSent()
                ? WashingtonTime.dayOf(letter.circulatedAt)
                : draft.effectiveOn();
        EffectiveDayCheck.requireBetween(earliest, day, latest);
        return new LetterTextVersionInput(draft.body(), draft.material(), draft.note(), day);
    }
}
