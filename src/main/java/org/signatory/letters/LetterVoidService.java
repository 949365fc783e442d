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

/** Voids letters that were recorded by mistake, and restores them. */
@ApplicationScoped
@RequiredArgsConstructor
public class LetterVoidService {

    private final LetterReadService letters;
    private final AuditLog history;
    private final Clock clock;

    /** Voids a letter of any status. Its data remains and returns with the letter. */
    @Transactional
    public VersionedBody<LetterDetail> voidLetter(UUID letterId, LetterVoidInput reason) {
        Letter letter = letters.locked(letterId);
        markVoid(letter, reason, null);
        return letters.saved(letter);
    }

    /** Voids a letter that is locked by this transaction. */
    public void markVoid(Letter letter, LetterVoidInput reason, UUID mergedInto) {
        Instant now = clock.instant();
        letter.voidedAt = now;
        letter.voidedBy = history.actor();
        letter.voidReason = reason.reason();
        letter.mergedInto = mergedInto;
        letter.touch(now);
        history.record("letter.voided", letter.id, null, null, LetterVoidView.of(letter));
    }

    /**
     * Restores a void letter to the status that it had.
     *
     * @throws Problem if the letter is not void, or was merged into another
     */
    @Transactional
    public VersionedBody<LetterDetail> restore(UUID letterId, LetterVoidInput reason) {
        Letter letter = Letter.lockedWithVoid(List.of(letterId)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("letter"));
        if (letter.voidedAt == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The letter is not voided.");
        }
        if (letter.mergedInto != null) {
            throw Problem.of(
                            ErrorCode.ALREADY_MERGED,
                            "The letter was merged into another letter and cannot be restored. Use the other letter instead.")
                    .with("mergedInto", letter.mergedInto);
        }
        letter.voidedAt = null;
        letter.voidedBy = null;
        letter.voidReason = null;
        letter.touch(clock.instant());
        history.record("letter.restored", letter.id, null, null, reason);
        return letters.saved(letter);
    }
}
